-- extra index:public.m2_b_idx
-- extra index:public.m_b
-- extra index-attachment:index:public.m2_b_idx
-- extra index-attachment:index:public.own

BEGIN;
-- contract; ACCESS EXCLUSIVE on public.m
DROP INDEX public.m_b;
-- contract; SHARE on public.m1; blocks-writes
CREATE INDEX own ON public.m1 USING btree (b);
COMMIT;
