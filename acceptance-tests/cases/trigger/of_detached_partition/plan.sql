-- extra partition:table:public.visit_2026
-- missing trigger:public.visit_2026.touch

BEGIN;
-- contract; ACCESS EXCLUSIVE on public.visit; breaks-running-code
ALTER TABLE public.visit DETACH PARTITION public.visit_2026;
-- contract; SHARE ROW EXCLUSIVE on public.visit_2026
CREATE TRIGGER touch BEFORE UPDATE ON public.visit_2026 FOR EACH ROW EXECUTE FUNCTION public.touch();
COMMIT;
