-- extra column:public.t.a
-- extra statistics:public.st
-- extra owner:statistics:public.st

BEGIN;
-- contract; ACCESS EXCLUSIVE on public.t; breaks-running-code, data-loss
ALTER TABLE public.t DROP COLUMN a;
COMMIT;
