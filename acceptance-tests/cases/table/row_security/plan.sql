-- changed table:public.t

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.t; breaks-running-code
ALTER TABLE public.t ENABLE ROW LEVEL SECURITY;
ALTER TABLE ONLY public.t FORCE ROW LEVEL SECURITY;
COMMIT;
