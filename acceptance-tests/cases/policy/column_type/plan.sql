-- changed column:public.t.a

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.t
DROP POLICY p ON public.t;
-- expand; ACCESS EXCLUSIVE on public.t; rewrite
ALTER TABLE public.t ALTER COLUMN a TYPE bigint;
-- expand; ACCESS EXCLUSIVE on public.t; breaks-running-code
CREATE POLICY p ON public.t USING ((a > 0));
COMMIT;
