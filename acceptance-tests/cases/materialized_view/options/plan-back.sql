-- changed materialized-view:public.m

BEGIN;
-- expand; SHARE UPDATE EXCLUSIVE on public.m
ALTER MATERIALIZED VIEW public.m RESET (fillfactor, autovacuum_enabled);
COMMIT;
