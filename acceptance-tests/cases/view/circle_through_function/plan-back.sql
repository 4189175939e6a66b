-- extra function:public.f(public.v)
-- extra view:public.above
-- extra view:public.v
-- extra owner:function:public.f(public.v)
-- extra owner:view:public.above
-- extra owner:view:public.v
-- extra comment:view:public.v

BEGIN;
-- contract; ACCESS EXCLUSIVE on public.v
CREATE OR REPLACE VIEW public.v (a, b) AS
SELECT NULL::integer AS a, NULL::text AS b;
-- contract; ACCESS EXCLUSIVE on public.above; breaks-running-code
DROP VIEW public.above;
-- contract; breaks-running-code
DROP FUNCTION public.f(public.v);
-- contract; ACCESS EXCLUSIVE on public.v; breaks-running-code
DROP VIEW public.v;
COMMIT;
