-- extra rule:public.t.r
-- extra rule:public.v."Two"
-- extra rule:public.v.n
-- extra comment:rule:public.t.r

BEGIN;
-- contract; ACCESS EXCLUSIVE on public.t; breaks-running-code
DROP RULE r ON public.t;
-- contract; ACCESS EXCLUSIVE on public.v; breaks-running-code
DROP RULE "Two" ON public.v;
-- contract; ACCESS EXCLUSIVE on public.v; breaks-running-code
DROP RULE n ON public.v;
COMMIT;
