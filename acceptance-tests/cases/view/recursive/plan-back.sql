-- extra view:public.nums
-- extra owner:view:public.nums

BEGIN;
-- contract; ACCESS EXCLUSIVE on public.nums; breaks-running-code
DROP VIEW public.nums;
COMMIT;
