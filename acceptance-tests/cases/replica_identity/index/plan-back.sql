-- extra constraint:public.t.u
-- missing index:public.i
-- changed replica-identity:table:public.t

BEGIN;
-- expand; SHARE on public.t; blocks-writes
CREATE UNIQUE INDEX i ON public.t USING btree (a);
-- expand; ACCESS EXCLUSIVE on public.t
ALTER TABLE ONLY public.t REPLICA IDENTITY USING INDEX i;
-- expand; ACCESS EXCLUSIVE on public.t; may-fail
ALTER TABLE public.t DROP CONSTRAINT u;
COMMIT;
