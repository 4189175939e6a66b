-- missing column:public.bikes.hidden
-- missing column:public.bikes.spam
-- missing default:public.bikes.hidden
-- missing default:public.bikes.spam
-- missing index:public.bikes_a
-- missing index:public.bikes_b
-- missing index:public.bikes_c

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.bikes
ALTER TABLE public.bikes ADD COLUMN hidden boolean DEFAULT false;
-- expand; ACCESS EXCLUSIVE on public.bikes
ALTER TABLE public.bikes ADD COLUMN spam boolean DEFAULT false;
-- expand; SHARE on public.bikes; blocks-writes
CREATE INDEX bikes_a ON public.bikes USING btree (hidden) WHERE (NOT spam);
-- expand; SHARE on public.bikes; blocks-writes
CREATE INDEX bikes_b ON public.bikes USING btree (spam) WHERE (NOT hidden);
-- expand; SHARE on public.bikes; blocks-writes
CREATE INDEX bikes_c ON public.bikes USING btree (name) WHERE ((NOT spam) AND (NOT hidden));
COMMIT;
