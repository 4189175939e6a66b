-- missing column:public.m.fresh
-- missing column:public.m_1.fresh
-- extra column:public.other.gone
-- missing default:public.m.fresh
-- missing default:public.m_1.fresh
-- missing constraint:public.m.positive
-- missing constraint:public.m_1.positive

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.m
ALTER TABLE public.m ADD COLUMN fresh text DEFAULT 'x'::text;
-- expand; ACCESS EXCLUSIVE on public.m_1
ALTER TABLE ONLY public.m_1 ALTER COLUMN fresh SET DEFAULT 'x'::text;
-- expand; ACCESS EXCLUSIVE on public.m; ACCESS EXCLUSIVE on public.m_1; breaks-running-code, may-fail
ALTER TABLE public.m ADD CONSTRAINT positive CHECK ((id > 0));
COMMIT;

BEGIN;
-- contract; ACCESS EXCLUSIVE on public.other; breaks-running-code, data-loss
ALTER TABLE public.other DROP COLUMN gone;
COMMIT;
