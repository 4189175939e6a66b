-- extra extension:citext
-- extra column:public.t.b
-- extra index:public.i
-- extra comment:extension:citext

BEGIN;
-- contract; ACCESS EXCLUSIVE on public.t
DROP INDEX public.i;
-- contract; ACCESS EXCLUSIVE on public.t; breaks-running-code, data-loss
ALTER TABLE public.t DROP COLUMN b;
-- contract; breaks-running-code, data-loss
DROP EXTENSION citext;
COMMIT;
