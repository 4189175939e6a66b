-- changed table:public.t

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.t; weakens-security
ALTER TABLE public.t DISABLE ROW LEVEL SECURITY;
ALTER TABLE ONLY public.t NO FORCE ROW LEVEL SECURITY;
COMMIT;
