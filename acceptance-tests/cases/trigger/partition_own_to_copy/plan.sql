-- missing trigger:public.t.touch
-- extra trigger:public.t1.touch

BEGIN;
-- expand; SHARE ROW EXCLUSIVE on public.t
DROP TRIGGER touch ON public.t1;
CREATE TRIGGER touch BEFORE INSERT ON public.t FOR EACH ROW EXECUTE FUNCTION public.f();
COMMIT;
