-- changed column:public.t.a
-- changed view:public.v
-- changed view:public.w

BEGIN;
-- contract; ACCESS EXCLUSIVE on public.w; breaks-running-code
DROP VIEW public.w;
-- contract; ACCESS EXCLUSIVE on public.v; breaks-running-code
DROP VIEW public.v;
-- contract; ACCESS EXCLUSIVE on public.t; breaks-running-code, may-fail, rewrite
ALTER TABLE public.t ALTER COLUMN a TYPE integer;
-- contract
CREATE VIEW public.v (a, b) AS
 SELECT t.a,
    t.b
   FROM public.t
  WHERE (t.a > 0);
-- contract
CREATE VIEW public.w (a1) AS
 SELECT (v.a + 1) AS a1
   FROM public.v;
-- contract
GRANT SELECT ON TABLE public.v TO case_alice;
-- contract
COMMENT ON VIEW public.w IS 'upper';
COMMIT;
