-- changed materialized-view:public.m

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.m
ALTER MATERIALIZED VIEW public.m RESET (autovacuum_enabled, fillfactor);
COMMIT;
