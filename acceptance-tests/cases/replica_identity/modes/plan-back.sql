-- extra replica-identity:table:public.t
-- missing replica-identity:table:public.u

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.u; breaks-running-code
ALTER TABLE ONLY public.u REPLICA IDENTITY NOTHING;
-- expand; ACCESS EXCLUSIVE on public.t
ALTER TABLE ONLY public.t REPLICA IDENTITY DEFAULT;
COMMIT;
