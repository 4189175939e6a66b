-- changed trigger:public.t.c

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.t; breaks-running-code
DROP TRIGGER c ON public.t;
-- expand; SHARE ROW EXCLUSIVE on public.t
CREATE CONSTRAINT TRIGGER c AFTER INSERT ON public.t DEFERRABLE INITIALLY IMMEDIATE FOR EACH ROW EXECUTE FUNCTION public.f();
COMMIT;
