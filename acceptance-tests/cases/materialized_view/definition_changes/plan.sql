-- changed materialized-view:public.m

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.m; breaks-running-code
DROP MATERIALIZED VIEW public.m;
-- expand
CREATE MATERIALIZED VIEW public.m (a) AS
 SELECT t.a
   FROM public.t
  WHERE (t.b > 0)
WITH DATA;
-- expand
CREATE INDEX m_a ON public.m USING btree (a);
-- expand
GRANT SELECT ON TABLE public.m TO case_alice;
-- expand
COMMENT ON MATERIALIZED VIEW public.m IS 'all a';
COMMIT;
