-- changed table:public.m
-- extra table:public.m_all
-- extra column:public.m_all.at
-- extra column:public.m_all.id
-- extra partition:table:public.m_all
-- extra index:public.m_all_id_idx
-- changed index:public.m_id
-- extra index-attachment:index:public.m_all_id_idx
-- extra owner:table:public.m_all

BEGIN;
-- contract; ACCESS EXCLUSIVE on public.m; breaks-running-code, rewrite
CREATE TEMPORARY TABLE kept_c5bdb269_m ON COMMIT DROP AS SELECT * FROM public.m;
DROP TABLE public.m;
-- contract
CREATE TABLE public.m (
    id integer NOT NULL,
    at date NOT NULL
);
-- contract; may-fail
INSERT INTO public.m (at, id) OVERRIDING SYSTEM VALUE SELECT at, id FROM pg_temp.kept_c5bdb269_m;
-- contract
CREATE INDEX m_id ON public.m USING btree (id);
COMMIT;
