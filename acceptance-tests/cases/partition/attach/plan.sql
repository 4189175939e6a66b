-- missing partition:table:public.m_1

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.m_1; SHARE UPDATE EXCLUSIVE on public.m; may-fail
ALTER TABLE ONLY public.m ATTACH PARTITION public.m_1 FOR VALUES FROM ('2025-01-01') TO ('2025-02-01');
COMMIT;
