-- extra constraint:public.t.u
-- missing index:public.i
-- changed replica-identity:table:public.t

BEGIN;
-- expand; SHARE on public.t; blocks-writes, breaks-running-code, may-fail
CREATE UNIQUE INDEX i ON public.t USING btree (a);
-- expand; ACCESS EXCLUSIVE on public.t
ALTER TABLE ONLY public.t REPLICA IDENTITY USING INDEX i;
-- expand; ACCESS EXCLUSIVE on public.t; breaks-running-code
ALTER TABLE public.t DROP CONSTRAINT u;
COMMIT;
