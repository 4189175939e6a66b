-- changed materialized-view:public.m

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.m; breaks-running-code
DROP MATERIALIZED VIEW public.m;
-- expand
CREATE MATERIALIZED VIEW public.m (a, b) AS
 SELECT t.a,
    t.b
   FROM public.t
WITH DATA;
-- expand
CREATE UNIQUE INDEX i ON public.m USING btree (a);
-- expand; ACCESS EXCLUSIVE on public.m
ALTER MATERIALIZED VIEW public.m ALTER COLUMN a SET STATISTICS 100;
-- expand
COMMENT ON COLUMN public.m.a IS 'a';
-- expand
COMMENT ON MATERIALIZED VIEW public.m IS 'm';
COMMIT;
