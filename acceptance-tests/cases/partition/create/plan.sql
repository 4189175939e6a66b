-- missing table:public.m
-- missing table:public.m_2025
-- missing table:public.m_2025_eu
-- missing table:public.m_2025_rest
-- missing table:public.m_old
-- missing column:public.m.at
-- missing column:public.m.region
-- missing column:public.m.v
-- missing column:public.m_2025.at
-- missing column:public.m_2025.region
-- missing column:public.m_2025.v
-- missing column:public.m_2025_eu.at
-- missing column:public.m_2025_eu.region
-- missing column:public.m_2025_eu.v
-- missing column:public.m_2025_rest.at
-- missing column:public.m_2025_rest.region
-- missing column:public.m_2025_rest.v
-- missing column:public.m_old.at
-- missing column:public.m_old.region
-- missing column:public.m_old.v
-- missing partition:table:public.m_2025
-- missing partition:table:public.m_2025_eu
-- missing partition:table:public.m_2025_rest
-- missing partition:table:public.m_old
-- missing index:public.m_2025_eu_v_idx
-- missing index:public.m_2025_rest_v_idx
-- missing index:public.m_2025_v_idx
-- missing index:public.m_old_v_idx
-- missing index:public.m_v
-- missing index-attachment:index:public.m_2025_eu_v_idx
-- missing index-attachment:index:public.m_2025_rest_v_idx
-- missing index-attachment:index:public.m_2025_v_idx
-- missing index-attachment:index:public.m_old_v_idx
-- missing owner:table:public.m
-- missing owner:table:public.m_2025
-- missing owner:table:public.m_2025_eu
-- missing owner:table:public.m_2025_rest
-- missing owner:table:public.m_old

BEGIN;
-- expand
CREATE TABLE public.m (
    at date NOT NULL,
    region text,
    v integer
) PARTITION BY RANGE (at);
-- expand
CREATE TABLE public.m_2025 (
    at date NOT NULL,
    region text,
    v integer
) PARTITION BY LIST (region);
-- expand
CREATE TABLE public.m_2025_eu (
    at date NOT NULL,
    region text,
    v integer
);
-- expand
CREATE TABLE public.m_2025_rest (
    at date NOT NULL,
    region text,
    v integer
);
-- expand
CREATE TABLE public.m_old (
    at date NOT NULL,
    region text,
    v integer
);
-- expand
CREATE INDEX m_2025_eu_v_idx ON public.m_2025_eu USING btree (v);
-- expand
ALTER TABLE ONLY public.m_2025 ATTACH PARTITION public.m_2025_eu FOR VALUES IN ('de', 'fr');
-- expand
CREATE INDEX m_2025_rest_v_idx ON public.m_2025_rest USING btree (v);
-- expand
ALTER TABLE ONLY public.m_2025 ATTACH PARTITION public.m_2025_rest DEFAULT;
-- expand
CREATE INDEX m_2025_v_idx ON ONLY public.m_2025 USING btree (v);
-- expand
CREATE INDEX m_old_v_idx ON public.m_old USING btree (v);
-- expand
ALTER TABLE ONLY public.m ATTACH PARTITION public.m_old FOR VALUES FROM (MINVALUE) TO ('2025-01-01');
-- expand
ALTER INDEX public.m_2025_v_idx ATTACH PARTITION public.m_2025_eu_v_idx;
-- expand
ALTER INDEX public.m_2025_v_idx ATTACH PARTITION public.m_2025_rest_v_idx;
-- expand
ALTER TABLE ONLY public.m ATTACH PARTITION public.m_2025 FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
-- expand
CREATE INDEX m_v ON ONLY public.m USING btree (v);
-- expand
ALTER INDEX public.m_v ATTACH PARTITION public.m_2025_v_idx;
-- expand
ALTER INDEX public.m_v ATTACH PARTITION public.m_old_v_idx;
COMMIT;
