-- extra policy:public.t."Q q"
-- extra policy:public.t.p
-- extra policy:public.t.r
-- extra comment:policy:public.t.p

BEGIN;
-- contract; ACCESS EXCLUSIVE on public.t; weakens-security
DROP POLICY "Q q" ON public.t;
-- contract; ACCESS EXCLUSIVE on public.t; breaks-running-code
DROP POLICY p ON public.t;
-- contract; ACCESS EXCLUSIVE on public.t; breaks-running-code
DROP POLICY r ON public.t;
COMMIT;
