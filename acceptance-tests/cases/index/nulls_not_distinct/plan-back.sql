-- changed index:public.i

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.t
DROP INDEX public.i;
-- expand; SHARE on public.t; blocks-writes
CREATE UNIQUE INDEX i ON public.t USING btree (a);
COMMIT;
