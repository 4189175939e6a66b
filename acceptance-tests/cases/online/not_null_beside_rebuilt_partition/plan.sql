-- changed table:public.c1
-- changed column:public.c1.c
-- changed column:public.c2.c
-- changed column:public.p.c

BEGIN;
-- contract; ACCESS EXCLUSIVE on public.c1; breaks-running-code, rewrite
CREATE TEMPORARY TABLE kept_c5bdb269_c1 ON COMMIT DROP AS SELECT * FROM ONLY public.c1;
DROP TABLE public.c1;
-- contract
CREATE TABLE public.c1 (
    a integer,
    c integer NOT NULL
) PARTITION BY RANGE (a);
-- contract; may-fail
INSERT INTO public.c1 (a, c) OVERRIDING SYSTEM VALUE SELECT a, c FROM pg_temp.kept_c5bdb269_c1;
-- contract; ACCESS EXCLUSIVE on public.p; ACCESS EXCLUSIVE on public.c1; ACCESS EXCLUSIVE on public.c2; breaks-running-code, may-fail
ALTER TABLE public.p ALTER COLUMN c SET NOT NULL;
-- contract; SHARE UPDATE EXCLUSIVE on public.p
ALTER TABLE ONLY public.p ATTACH PARTITION public.c1 FOR VALUES FROM (0) TO (10);
COMMIT;
