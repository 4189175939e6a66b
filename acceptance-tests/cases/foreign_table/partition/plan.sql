-- missing foreign-table:public.f1
-- missing column:public.f1.a
-- missing partition:foreign-table:public.f1
-- missing owner:foreign-table:public.f1

BEGIN;
-- expand
CREATE FOREIGN TABLE public.f1 (
    a integer
) SERVER s;
-- expand; SHARE UPDATE EXCLUSIVE on public.p
ALTER TABLE ONLY public.p ATTACH PARTITION public.f1 FOR VALUES IN (1);
COMMIT;
