-- extra trigger:public.t.touch
-- missing trigger:public.t1.touch

BEGIN;
-- contract; ACCESS EXCLUSIVE on public.t; breaks-running-code
DROP TRIGGER touch ON public.t;
-- contract; SHARE ROW EXCLUSIVE on public.t1
CREATE TRIGGER touch BEFORE INSERT ON public.t1 FOR EACH ROW EXECUTE FUNCTION public.f();
COMMIT;
