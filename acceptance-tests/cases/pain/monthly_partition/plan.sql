-- missing table:public.m_02
-- missing column:public.m_02.at
-- missing column:public.m_02.id
-- missing column:public.m_02.v
-- missing partition:table:public.m_02
-- missing constraint:public.m_02.m_02_pkey
-- missing index:public.m_02_v_idx
-- missing index-attachment:constraint:public.m_02.m_02_pkey
-- missing index-attachment:index:public.m_02_v_idx
-- missing owner:table:public.m_02

BEGIN;
-- expand
CREATE TABLE public.m_02 (
    v text,
    id bigint NOT NULL,
    at date NOT NULL,
    CONSTRAINT m_02_pkey PRIMARY KEY (id, at)
);
-- expand
CREATE INDEX m_02_v_idx ON public.m_02 USING btree (v);
-- expand; SHARE UPDATE EXCLUSIVE on public.m
ALTER TABLE ONLY public.m ATTACH PARTITION public.m_02 FOR VALUES FROM ('2025-02-01') TO ('2025-03-01');
-- expand
ALTER INDEX public.m_pkey ATTACH PARTITION public.m_02_pkey;
-- expand
ALTER INDEX public.m_v ATTACH PARTITION public.m_02_v_idx;
COMMIT;
