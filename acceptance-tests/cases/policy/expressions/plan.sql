-- changed policy:public.t.p

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.t; weakens-security
ALTER POLICY p ON public.t USING ((a IN ( SELECT u.a
   FROM public.u))) WITH CHECK ((a > 2));
COMMIT;
