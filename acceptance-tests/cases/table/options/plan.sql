-- changed table:public.t

BEGIN;
-- expand; SHARE UPDATE EXCLUSIVE on public.t
ALTER TABLE public.t SET (fillfactor='80', toast.autovacuum_enabled='false');
ALTER TABLE public.t RESET (autovacuum_enabled);
COMMIT;
