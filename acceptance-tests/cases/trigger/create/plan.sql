-- missing trigger:public.t.touch
-- missing comment:trigger:public.t.touch

BEGIN;
-- expand; SHARE ROW EXCLUSIVE on public.t
CREATE TRIGGER touch BEFORE INSERT OR UPDATE OF a ON public.t FOR EACH ROW WHEN ((new.a > 0)) EXECUTE FUNCTION public.f('x', 'y');
-- expand
COMMENT ON TRIGGER touch ON public.t IS 'touches';
COMMIT;
