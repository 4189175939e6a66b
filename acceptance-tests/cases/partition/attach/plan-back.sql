-- extra partition:table:public.m_1

BEGIN;
-- contract; ACCESS EXCLUSIVE on public.m; breaks-running-code
ALTER TABLE public.m DETACH PARTITION public.m_1;
COMMIT;
