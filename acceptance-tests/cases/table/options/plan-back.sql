-- changed table:public.t

BEGIN;
-- expand; SHARE UPDATE EXCLUSIVE on public.t
ALTER TABLE public.t SET (fillfactor='70', autovacuum_enabled='false');
ALTER TABLE public.t RESET (toast.autovacuum_enabled);
COMMIT;
