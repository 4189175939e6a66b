-- changed trigger:public.t.touch

BEGIN;
-- expand; SHARE ROW EXCLUSIVE on public.t; breaks-running-code
CREATE OR REPLACE TRIGGER touch AFTER INSERT ON public.t FOR EACH ROW EXECUTE FUNCTION public.f();
ALTER TABLE public.t DISABLE TRIGGER touch;
-- expand; SHARE ROW EXCLUSIVE on public.t1
ALTER TABLE public.t1 ENABLE REPLICA TRIGGER touch;
-- expand; SHARE ROW EXCLUSIVE on public.t2
ALTER TABLE public.t2 ENABLE REPLICA TRIGGER touch;
-- expand; SHARE ROW EXCLUSIVE on public.t21
ALTER TABLE public.t21 ENABLE ALWAYS TRIGGER touch;
COMMIT;
