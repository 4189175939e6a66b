-- changed column:public.t.a
-- changed view:public.v
-- changed view:public.w

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.w; breaks-running-code
DROP VIEW public.w;
-- expand; ACCESS EXCLUSIVE on public.v; breaks-running-code
DROP VIEW public.v;
-- expand; ACCESS EXCLUSIVE on public.t; rewrite
ALTER TABLE public.t ALTER COLUMN a TYPE bigint;
-- expand
CREATE VIEW public.v (a, b) AS
 SELECT t.a,
    t.b
   FROM public.t
  WHERE (t.a > 0);
-- expand
CREATE VIEW public.w (a1) AS
 SELECT (v.a + 1) AS a1
   FROM public.v;
-- expand
GRANT SELECT ON TABLE public.v TO case_alice;
-- expand
COMMENT ON VIEW public.w IS 'upper';
COMMIT;
