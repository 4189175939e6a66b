-- extra column:public.t.q
-- extra constraint:public.t.t_p_fkey
-- extra constraint:public.t.t_q_fkey

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.t; ACCESS EXCLUSIVE on public.p
ALTER TABLE public.t DROP CONSTRAINT t_p_fkey;
COMMIT;

BEGIN;
-- contract; ACCESS EXCLUSIVE on public.t; breaks-running-code, data-loss
ALTER TABLE public.t DROP COLUMN q;
COMMIT;
