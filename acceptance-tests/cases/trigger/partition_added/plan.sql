-- missing table:public.t2
-- missing column:public.t2.a
-- missing partition:table:public.t2
-- missing trigger:public.t2.touch
-- missing owner:table:public.t2

BEGIN;
-- expand
CREATE TABLE public.t2 (
    a integer
);
-- expand; SHARE UPDATE EXCLUSIVE on public.t
ALTER TABLE ONLY public.t ATTACH PARTITION public.t2 FOR VALUES IN (2);
-- expand; SHARE ROW EXCLUSIVE on public.t2
ALTER TABLE public.t2 DISABLE TRIGGER touch;
COMMIT;
