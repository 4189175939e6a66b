-- missing policy:public.t."Q q"
-- missing policy:public.t.p
-- missing policy:public.t.r
-- missing comment:policy:public.t.p

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.t; breaks-running-code
CREATE POLICY "Q q" ON public.t AS RESTRICTIVE TO postgres USING ((b = CURRENT_USER));
-- expand; ACCESS EXCLUSIVE on public.t; weakens-security
CREATE POLICY p ON public.t FOR UPDATE USING ((a > 0)) WITH CHECK ((a > 1));
-- expand; ACCESS EXCLUSIVE on public.t; weakens-security
CREATE POLICY r ON public.t FOR INSERT WITH CHECK (true);
-- expand
COMMENT ON POLICY p ON public.t IS 'positive';
COMMIT;
