-- changed type:public.mood
-- changed default:public.p.m
-- missing index:public.p_ok

BEGIN;
-- expand; irreversible
ALTER TYPE public.mood ADD VALUE 'awful' BEFORE 'sad';
ALTER TYPE public.mood ADD VALUE 'it''s ok' BEFORE 'happy';
ALTER TYPE public.mood ADD VALUE 'wild';
COMMIT;

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.p
ALTER TABLE ONLY public.p ALTER COLUMN m SET DEFAULT 'wild'::public.mood;
-- expand; SHARE on public.p; blocks-writes
CREATE INDEX p_ok ON public.p USING btree (id) WHERE (m = 'it''s ok'::public.mood);
COMMIT;
