-- extra index:public.i
-- extra materialized-view:public.n
-- extra owner:materialized-view:public.n

BEGIN;
-- contract; ACCESS EXCLUSIVE on public.n; breaks-running-code
DROP MATERIALIZED VIEW public.n;
COMMIT;
