-- changed type:public.mood
-- missing table:public.q
-- missing column:public.p.n
-- missing column:public.q.m
-- missing default:public.p.n
-- missing owner:table:public.q

BEGIN;
-- expand; irreversible
ALTER TYPE public.mood ADD VALUE 'wild';
-- expand
CREATE TABLE public.q (
    m public.mood
);
-- expand; ACCESS EXCLUSIVE on public.p
ALTER TABLE public.p ADD COLUMN n public.mood DEFAULT 'happy'::public.mood;
COMMIT;
