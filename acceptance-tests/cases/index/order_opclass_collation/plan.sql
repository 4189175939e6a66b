-- changed index:public.i
-- changed index:public.j

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.t
DROP INDEX public.i;
-- expand; SHARE on public.t; blocks-writes
CREATE INDEX i ON public.t USING btree (a DESC NULLS LAST, b NULLS FIRST);
-- expand; ACCESS EXCLUSIVE on public.t
DROP INDEX public.j;
-- expand; SHARE on public.t; blocks-writes
CREATE INDEX j ON public.t USING btree (a COLLATE "C" text_pattern_ops);
COMMIT;
