-- missing partition:table:public.visit_2026
-- extra trigger:public.visit_2026.touch

BEGIN;
-- contract; ACCESS EXCLUSIVE on public.visit_2026; breaks-running-code
DROP TRIGGER touch ON public.visit_2026;
-- contract; ACCESS EXCLUSIVE on public.visit_2026; SHARE UPDATE EXCLUSIVE on public.visit; may-fail
ALTER TABLE ONLY public.visit ATTACH PARTITION public.visit_2026 FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
COMMIT;
