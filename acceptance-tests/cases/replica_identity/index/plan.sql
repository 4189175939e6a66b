-- missing constraint:public.t.u
-- extra index:public.i
-- changed replica-identity:table:public.t

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.t
ALTER TABLE ONLY public.t ADD CONSTRAINT u UNIQUE (a);
-- expand; ACCESS EXCLUSIVE on public.t
ALTER TABLE ONLY public.t REPLICA IDENTITY USING INDEX u;
COMMIT;

BEGIN;
-- contract; ACCESS EXCLUSIVE on public.t
DROP INDEX public.i;
COMMIT;
