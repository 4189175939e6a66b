-- changed view:public.v

BEGIN;
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
CREATE VIEW public.w (a) AS
 SELECT v.a
   FROM public.v;
COMMIT;
