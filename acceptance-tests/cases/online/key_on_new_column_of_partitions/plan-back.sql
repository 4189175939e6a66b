-- extra column:public.t.a
-- extra column:public.t_high.a
-- extra column:public.t_low.a
-- extra constraint:public.t.t_a
-- extra constraint:public.t_high.t_high_id_a_key
-- extra constraint:public.t_low.t_low_id_a_key
-- extra index-attachment:constraint:public.t_high.t_high_id_a_key
-- extra index-attachment:constraint:public.t_low.t_low_id_a_key

BEGIN;
-- contract; ACCESS EXCLUSIVE on public.t; breaks-running-code, data-loss
ALTER TABLE public.t DROP COLUMN a;
COMMIT;
