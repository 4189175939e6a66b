-- changed table:public.t

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.t
ALTER TABLE public.t SET (autovacuum_enabled='false', fillfactor='70');
ALTER TABLE public.t RESET (toast.autovacuum_enabled);
COMMIT;
