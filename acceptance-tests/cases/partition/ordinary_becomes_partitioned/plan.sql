-- changed table:public.m
-- missing table:public.m_all
-- missing column:public.m_all.at
-- missing column:public.m_all.id
-- missing partition:table:public.m_all
-- missing index:public.m_all_id_idx
-- changed index:public.m_id
-- missing index-attachment:index:public.m_all_id_idx
-- missing owner:table:public.m_all

BEGIN;
-- expand
CREATE TABLE public.m_all (
    id integer NOT NULL,
    at date NOT NULL
);
-- expand
CREATE INDEX m_all_id_idx ON public.m_all USING btree (id);
COMMIT;

BEGIN;
-- contract; ACCESS EXCLUSIVE on public.m; breaks-running-code, rewrite
CREATE TEMPORARY TABLE kept_c5bdb269_m ON COMMIT DROP AS SELECT * FROM ONLY public.m;
DROP TABLE public.m;
-- contract
CREATE TABLE public.m (
    id integer NOT NULL,
    at date NOT NULL
) PARTITION BY RANGE (at);
-- contract
ALTER TABLE ONLY public.m ATTACH PARTITION public.m_all DEFAULT;
-- contract; may-fail
INSERT INTO public.m (at, id) OVERRIDING SYSTEM VALUE SELECT at, id FROM pg_temp.kept_c5bdb269_m;
-- contract
CREATE INDEX m_id ON ONLY public.m USING btree (id);
-- contract
ALTER INDEX public.m_id ATTACH PARTITION public.m_all_id_idx;
COMMIT;
