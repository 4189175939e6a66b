-- extra column:public.t.c
-- extra view:public.w
-- extra owner:view:public.w

BEGIN;
-- contract; ACCESS EXCLUSIVE on public.w; breaks-running-code
DROP VIEW public.w;
-- contract; ACCESS EXCLUSIVE on public.t; breaks-running-code, data-loss
ALTER TABLE public.t DROP COLUMN c;
COMMIT;
