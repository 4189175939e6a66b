-- extra column:public.bikes.hidden
-- extra column:public.bikes.spam
-- extra default:public.bikes.hidden
-- extra default:public.bikes.spam
-- extra index:public.bikes_a
-- extra index:public.bikes_b
-- extra index:public.bikes_c

BEGIN;
-- contract; ACCESS EXCLUSIVE on public.bikes; breaks-running-code, data-loss
ALTER TABLE public.bikes DROP COLUMN hidden;
-- contract; ACCESS EXCLUSIVE on public.bikes; breaks-running-code, data-loss
ALTER TABLE public.bikes DROP COLUMN spam;
COMMIT;
