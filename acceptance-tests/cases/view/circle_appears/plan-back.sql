-- extra function:public.f(public.v)
-- changed view:public.v
-- extra owner:function:public.f(public.v)

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.v
CREATE OR REPLACE VIEW public.v (a, b) AS
 SELECT t.a,
    t.b
   FROM public.t;
COMMIT;

BEGIN;
-- contract; breaks-running-code
DROP FUNCTION public.f(public.v);
COMMIT;
