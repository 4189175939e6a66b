-- extra column:public.m.fresh
-- extra column:public.m_1.fresh
-- missing column:public.other.gone
-- extra default:public.m.fresh
-- extra default:public.m_1.fresh
-- extra constraint:public.m.positive
-- extra constraint:public.m_1.positive

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.other
ALTER TABLE public.other ADD COLUMN gone text;
-- expand; ACCESS EXCLUSIVE on public.m
ALTER TABLE public.m DROP CONSTRAINT positive;
COMMIT;

BEGIN;
-- contract; ACCESS EXCLUSIVE on public.m; breaks-running-code, data-loss
ALTER TABLE public.m DROP COLUMN fresh;
COMMIT;
