-- changed materialized-view:public.m

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.m
ALTER MATERIALIZED VIEW public.m SET (autovacuum_enabled='false', fillfactor='60');
COMMIT;
