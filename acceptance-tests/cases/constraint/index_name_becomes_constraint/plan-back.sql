-- extra constraint:public.t.t_a
-- missing index:public.t_a

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.t; may-fail
ALTER TABLE public.t DROP CONSTRAINT t_a;
-- expand; SHARE on public.t; blocks-writes
CREATE UNIQUE INDEX t_a ON public.t USING btree (a);
COMMIT;
