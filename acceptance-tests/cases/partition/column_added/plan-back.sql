-- extra column:public.m.note
-- extra column:public.m_1.note
-- extra default:public.m.note
-- extra default:public.m_1.note

BEGIN;
-- contract; ACCESS EXCLUSIVE on public.m; breaks-running-code, data-loss
ALTER TABLE public.m DROP COLUMN note;
COMMIT;
