-- changed partition:table:public.m_1

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.m; breaks-running-code
ALTER TABLE public.m DETACH PARTITION public.m_1;
-- expand; ACCESS EXCLUSIVE on public.m_1; SHARE UPDATE EXCLUSIVE on public.m; may-fail
ALTER TABLE ONLY public.m ATTACH PARTITION public.m_1 FOR VALUES IN (1);
COMMIT;
