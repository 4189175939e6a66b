-- changed table:public.c1
-- extra constraint:public.c1.positive
-- extra constraint:public.c2.positive
-- extra constraint:public.p.positive

BEGIN;
-- contract; ACCESS EXCLUSIVE on public.c1; breaks-running-code, rewrite
CREATE TEMPORARY TABLE kept_c5bdb269_c1 ON COMMIT DROP AS SELECT * FROM public.c1;
DROP TABLE public.c1;
-- contract
CREATE TABLE public.c1 (
    a integer,
    c integer
);
-- contract; may-fail
INSERT INTO public.c1 (a, c) OVERRIDING SYSTEM VALUE SELECT a, c FROM pg_temp.kept_c5bdb269_c1;
-- contract; ACCESS EXCLUSIVE on public.p
ALTER TABLE public.p DROP CONSTRAINT positive;
-- contract; SHARE UPDATE EXCLUSIVE on public.p
ALTER TABLE ONLY public.p ATTACH PARTITION public.c1 FOR VALUES FROM (0) TO (10);
COMMIT;
