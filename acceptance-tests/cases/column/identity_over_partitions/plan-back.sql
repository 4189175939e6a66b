-- extra column:public.h.number
-- extra column:public.p.number
-- extra column:public.t.number
-- extra column:public.t_high.number
-- extra column:public.t_low.number

BEGIN;
-- contract; ACCESS EXCLUSIVE on public.p; breaks-running-code, data-loss
ALTER TABLE public.p DROP COLUMN number;
-- contract; ACCESS EXCLUSIVE on public.t; breaks-running-code, data-loss
ALTER TABLE public.t DROP COLUMN number;
COMMIT;
