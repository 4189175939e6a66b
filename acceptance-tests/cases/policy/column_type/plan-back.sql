-- changed column:public.t.a

BEGIN;
-- contract; ACCESS EXCLUSIVE on public.t
DROP POLICY p ON public.t;
-- contract; ACCESS EXCLUSIVE on public.t; breaks-running-code, may-fail, rewrite
ALTER TABLE public.t ALTER COLUMN a TYPE integer;
-- contract; ACCESS EXCLUSIVE on public.t; breaks-running-code
CREATE POLICY p ON public.t USING ((a > 0));
COMMIT;
