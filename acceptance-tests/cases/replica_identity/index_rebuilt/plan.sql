-- changed index:public.i

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.t
DROP INDEX public.i;
-- expand; SHARE on public.t; blocks-writes
CREATE UNIQUE INDEX i ON public.t USING btree (a, b);
-- expand; ACCESS EXCLUSIVE on public.t
ALTER TABLE ONLY public.t REPLICA IDENTITY USING INDEX i;
-- expand; SHARE UPDATE EXCLUSIVE on public.t
ALTER TABLE public.t CLUSTER ON i;
COMMIT;
