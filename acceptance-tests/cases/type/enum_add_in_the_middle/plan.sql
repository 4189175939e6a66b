-- changed type:public.mood
-- changed default:public.t.m
-- missing constraint:public.t.t_m_check

BEGIN;
-- expand; irreversible
ALTER TYPE public.mood ADD VALUE 'angry' BEFORE 'sad';
ALTER TYPE public.mood ADD VALUE 'so-so' BEFORE 'happy';
ALTER TYPE public.mood ADD VALUE 'it''s "great"';
COMMIT;

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.t
ALTER TABLE ONLY public.t ALTER COLUMN m SET DEFAULT 'so-so'::public.mood;
-- expand; ACCESS EXCLUSIVE on public.t; breaks-running-code, may-fail
ALTER TABLE public.t ADD CONSTRAINT t_m_check CHECK ((m <> 'angry'::public.mood));
COMMIT;
