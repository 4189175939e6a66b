-- changed policy:public.t.p

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.t
DROP POLICY p ON public.t;
-- expand; ACCESS EXCLUSIVE on public.t; weakens-security
CREATE POLICY p ON public.t FOR SELECT USING ((a > 0));
COMMIT;
