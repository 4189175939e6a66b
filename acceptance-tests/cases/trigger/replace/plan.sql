-- changed trigger:public.t.touch

BEGIN;
-- expand; SHARE ROW EXCLUSIVE on public.t
CREATE OR REPLACE TRIGGER touch AFTER UPDATE OF b ON public.t FOR EACH ROW WHEN ((old.b IS DISTINCT FROM new.b)) EXECUTE FUNCTION public.f();
COMMIT;
