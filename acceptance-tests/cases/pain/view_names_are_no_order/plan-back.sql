-- extra view:public.a
-- extra view:public.m
-- extra view:public.z
-- extra owner:view:public.a
-- extra owner:view:public.m
-- extra owner:view:public.z

BEGIN;
-- contract; ACCESS EXCLUSIVE on public.a; breaks-running-code
DROP VIEW public.a;
-- contract; ACCESS EXCLUSIVE on public.m; breaks-running-code
DROP VIEW public.m;
-- contract; ACCESS EXCLUSIVE on public.z; breaks-running-code
DROP VIEW public.z;
COMMIT;
