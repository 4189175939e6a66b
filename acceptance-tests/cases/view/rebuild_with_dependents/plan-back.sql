-- changed view:public.v

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.m; breaks-running-code
DROP MATERIALIZED VIEW public.m;
-- expand; ACCESS EXCLUSIVE on public.w; breaks-running-code
DROP VIEW public.w;
-- expand; ACCESS EXCLUSIVE on public.v; breaks-running-code
DROP VIEW public.v;
-- expand
CREATE VIEW public.v (a, b) AS
 SELECT t.a,
    t.b
   FROM public.t;
-- expand
CREATE VIEW public.w (b) AS
 SELECT v.b
   FROM public.v;
-- expand
CREATE MATERIALIZED VIEW public.m (b) AS
 SELECT w.b
   FROM public.w
WITH DATA;
-- expand
CREATE UNIQUE INDEX m_b ON public.m USING btree (b);
-- expand
ALTER VIEW public.w OWNER TO case_team;
-- expand
GRANT SELECT (b) ON TABLE public.v TO case_bob;
-- expand
GRANT INSERT, SELECT ON TABLE public.w TO case_alice;
-- expand
COMMENT ON COLUMN public.w.b IS 'the b';
-- expand
COMMENT ON VIEW public.w IS 'stands on v';
COMMIT;
