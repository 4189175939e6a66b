-- extra constraint:public.t.key

BEGIN;
-- contract; ACCESS EXCLUSIVE on public.t; breaks-running-code
ALTER TABLE public.t DROP CONSTRAINT key;
COMMIT;
