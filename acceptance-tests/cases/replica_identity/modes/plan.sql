-- missing replica-identity:table:public.t
-- extra replica-identity:table:public.u

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.t
ALTER TABLE ONLY public.t REPLICA IDENTITY FULL;
-- expand; ACCESS EXCLUSIVE on public.u
ALTER TABLE ONLY public.u REPLICA IDENTITY DEFAULT;
COMMIT;
