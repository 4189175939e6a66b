-- changed column:public.t.a

BEGIN;
-- contract; ACCESS EXCLUSIVE on public.t; breaks-running-code
DROP TRIGGER touch ON public.t;
-- contract; ACCESS EXCLUSIVE on public.t; breaks-running-code, may-fail, rewrite
ALTER TABLE public.t ALTER COLUMN a TYPE integer;
-- contract; SHARE ROW EXCLUSIVE on public.t
CREATE TRIGGER touch BEFORE UPDATE OF a ON public.t FOR EACH ROW WHEN ((new.a > 0)) EXECUTE FUNCTION public.f();
COMMIT;
