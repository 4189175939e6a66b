-- changed policy:public.t.p

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.t; weakens-security
ALTER POLICY p ON public.t USING ((a > 0)) WITH CHECK ((a > 1));
COMMIT;
