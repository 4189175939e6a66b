-- missing table:public.m_2
-- missing column:public.m_2.at
-- missing column:public.m_2.id
-- missing partition:table:public.m_2
-- missing constraint:public.m_2.m_2_pkey
-- missing index:public.m_2_at_idx
-- missing index-attachment:constraint:public.m_2.m_2_pkey
-- missing index-attachment:index:public.m_2_at_idx
-- missing owner:table:public.m_2

BEGIN;
-- expand
CREATE TABLE public.m_2 (
    id integer NOT NULL,
    at date NOT NULL,
    CONSTRAINT m_2_pkey PRIMARY KEY (id, at)
);
-- expand
CREATE INDEX m_2_at_idx ON public.m_2 USING btree (at);
-- expand; SHARE UPDATE EXCLUSIVE on public.m
ALTER TABLE ONLY public.m ATTACH PARTITION public.m_2 FOR VALUES FROM ('2025-02-01') TO ('2025-03-01');
-- expand
ALTER INDEX public.m_pkey ATTACH PARTITION public.m_2_pkey;
-- expand
ALTER INDEX public.m_at ATTACH PARTITION public.m_2_at_idx;
COMMIT;
