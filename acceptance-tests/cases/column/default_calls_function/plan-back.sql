-- extra function:public.next_code()
-- extra default:public.t.a
-- extra owner:function:public.next_code()

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.t
ALTER TABLE ONLY public.t ALTER COLUMN a DROP DEFAULT;
COMMIT;

BEGIN;
-- contract; breaks-running-code
DROP FUNCTION public.next_code();
COMMIT;
