-- changed trigger:public.t.touch

BEGIN;
-- expand; SHARE ROW EXCLUSIVE on public.t
CREATE OR REPLACE TRIGGER touch BEFORE INSERT ON public.t FOR EACH ROW EXECUTE FUNCTION public.f();
ALTER TABLE public.t DISABLE TRIGGER touch;
COMMIT;
