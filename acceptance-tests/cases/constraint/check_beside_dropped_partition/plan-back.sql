-- missing table:public.c2
-- missing column:public.c2.a
-- missing column:public.c2.c
-- missing partition:table:public.c2
-- extra constraint:public.c1.positive
-- extra constraint:public.p.positive
-- missing owner:table:public.c2

BEGIN;
-- expand
CREATE TABLE public.c2 (
    a integer,
    c integer
);
-- expand; ACCESS EXCLUSIVE on public.p
ALTER TABLE public.p DROP CONSTRAINT positive;
-- expand; SHARE UPDATE EXCLUSIVE on public.p
ALTER TABLE ONLY public.p ATTACH PARTITION public.c2 FOR VALUES FROM (20) TO (30);
COMMIT;
