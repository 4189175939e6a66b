-- changed policy:public.t.p

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.t; weakens-security
ALTER POLICY p ON public.t WITH CHECK ((a > 1));
COMMIT;
