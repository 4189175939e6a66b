-- changed column:public.t.a

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.t; breaks-running-code
DROP TRIGGER touch ON public.t;
-- expand; ACCESS EXCLUSIVE on public.t; rewrite
ALTER TABLE public.t ALTER COLUMN a TYPE bigint;
-- expand; SHARE ROW EXCLUSIVE on public.t
CREATE TRIGGER touch BEFORE UPDATE OF a ON public.t FOR EACH ROW WHEN ((new.a > 0)) EXECUTE FUNCTION public.f();
COMMIT;
