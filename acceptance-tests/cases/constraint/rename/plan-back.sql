-- extra constraint:public.t.new_check
-- extra constraint:public.t.new_key
-- missing constraint:public.t.old_check
-- missing constraint:public.t.old_key

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.t
ALTER TABLE public.t RENAME CONSTRAINT new_check TO old_check;
-- expand; ACCESS EXCLUSIVE on public.t
ALTER TABLE public.t RENAME CONSTRAINT new_key TO old_key;
COMMIT;
