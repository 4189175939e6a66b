-- missing column:public.m.note
-- missing column:public.m_1.note
-- missing default:public.m.note
-- missing default:public.m_1.note

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.m
ALTER TABLE public.m ADD COLUMN note text DEFAULT 'none'::text NOT NULL;
-- expand; ACCESS EXCLUSIVE on public.m_1
ALTER TABLE ONLY public.m_1 ALTER COLUMN note SET DEFAULT 'first'::text;
COMMIT;
