-- changed table:public.m
-- extra column:public.m.a
-- missing column:public.m.z
-- extra column:public.m_1.a
-- missing column:public.m_1.z
-- extra column:public.m_1_1.a
-- missing column:public.m_1_1.z

BEGIN;
-- contract; ACCESS EXCLUSIVE on public.m; breaks-running-code
ALTER TABLE public.m DETACH PARTITION public.m_1;
-- contract; ACCESS EXCLUSIVE on public.m_1
ALTER TABLE public.m_1 ADD COLUMN z integer;
-- contract; ACCESS EXCLUSIVE on public.m_1; breaks-running-code, data-loss
ALTER TABLE public.m_1 DROP COLUMN a;
-- contract; ACCESS EXCLUSIVE on public.m; breaks-running-code, data-loss, rewrite
CREATE TEMPORARY TABLE kept_c5bdb269_m ON COMMIT DROP AS SELECT * FROM public.m;
DROP TABLE public.m;
-- contract
CREATE TABLE public.m (
    z integer,
    part integer
) PARTITION BY RANGE (z);
-- contract; ACCESS EXCLUSIVE on public.m_1; ACCESS EXCLUSIVE on public.m_1_1; may-fail
ALTER TABLE ONLY public.m ATTACH PARTITION public.m_1 FOR VALUES FROM (0) TO (10);
-- contract; may-fail
INSERT INTO public.m (part) OVERRIDING SYSTEM VALUE SELECT part FROM pg_temp.kept_c5bdb269_m;
COMMIT;
