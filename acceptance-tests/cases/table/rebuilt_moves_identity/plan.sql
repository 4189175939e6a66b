-- changed table:public.measure
-- missing table:public.measure_a
-- missing column:public.measure_a.id
-- missing column:public.measure_a.part
-- missing partition:table:public.measure_a
-- missing owner:table:public.measure_a

BEGIN;
-- expand
CREATE TABLE public.measure_a (
    id integer NOT NULL,
    part text NOT NULL
);
COMMIT;

BEGIN;
-- contract; ACCESS EXCLUSIVE on public.measure; breaks-running-code, rewrite
CREATE TEMPORARY TABLE kept_c5bdb269_measure ON COMMIT DROP AS SELECT * FROM ONLY public.measure;
DROP TABLE public.measure;
-- contract
CREATE TABLE public.measure (
    id integer GENERATED ALWAYS AS IDENTITY (SEQUENCE NAME public.measure_id_seq START WITH 1 INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 CACHE 1 NO CYCLE) NOT NULL,
    part text NOT NULL
) PARTITION BY LIST (part);
-- contract
ALTER TABLE ONLY public.measure ATTACH PARTITION public.measure_a FOR VALUES IN ('a');
-- contract; may-fail
INSERT INTO public.measure (id, part) OVERRIDING SYSTEM VALUE SELECT id, part FROM pg_temp.kept_c5bdb269_measure;
SELECT pg_catalog.setval('public.measure_id_seq', max(id)) FROM public.measure HAVING max(id) IS NOT NULL;
COMMIT;
