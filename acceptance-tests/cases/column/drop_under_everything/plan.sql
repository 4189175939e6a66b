-- extra column:public.t.gone
-- extra constraint:public.t.t_gone_check
-- extra constraint:public.t.t_gone_key
-- extra index:public.pair
-- changed view:public.v

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.v; breaks-running-code
DROP VIEW public.v;
-- expand
CREATE VIEW public.v (id, stays) AS
 SELECT t.id,
    t.stays
   FROM public.t;
COMMIT;

BEGIN;
-- contract; ACCESS EXCLUSIVE on public.t; breaks-running-code, data-loss
ALTER TABLE public.t DROP COLUMN gone;
COMMIT;
