-- extra trigger:public.t.touch
-- extra comment:trigger:public.t.touch

BEGIN;
-- contract; ACCESS EXCLUSIVE on public.t; breaks-running-code
DROP TRIGGER touch ON public.t;
COMMIT;
