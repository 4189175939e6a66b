-- missing index:public.m2_b_idx
-- missing index:public.m_b
-- missing index-attachment:index:public.m2_b_idx
-- missing index-attachment:index:public.own

BEGIN;
-- expand; SHARE on public.m2; blocks-writes
CREATE INDEX m2_b_idx ON public.m2 USING btree (b);
-- expand; SHARE on public.m; blocks-writes
CREATE INDEX m_b ON ONLY public.m USING btree (b);
-- expand
ALTER INDEX public.m_b ATTACH PARTITION public.m2_b_idx;
-- expand
ALTER INDEX public.m_b ATTACH PARTITION public.own;
COMMIT;
