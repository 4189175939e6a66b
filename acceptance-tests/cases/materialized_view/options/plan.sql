-- changed materialized-view:public.m

BEGIN;
-- expand; SHARE UPDATE EXCLUSIVE on public.m
ALTER MATERIALIZED VIEW public.m SET (fillfactor='60', autovacuum_enabled='false');
COMMIT;
