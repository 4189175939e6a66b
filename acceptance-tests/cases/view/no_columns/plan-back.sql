-- extra view:public.nothing
-- extra owner:view:public.nothing

BEGIN;
-- contract; ACCESS EXCLUSIVE on public.nothing; breaks-running-code
DROP VIEW public.nothing;
COMMIT;
