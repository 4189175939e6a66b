-- missing trigger:public.t.new
-- extra trigger:public.t.old

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.t
ALTER TRIGGER old ON public.t RENAME TO new;
-- expand; SHARE ROW EXCLUSIVE on public.t
CREATE OR REPLACE TRIGGER new BEFORE UPDATE ON public.t FOR EACH ROW EXECUTE FUNCTION public.f();
COMMIT;
