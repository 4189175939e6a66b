-- missing constraint:public.t.new_check
-- missing constraint:public.t.new_key
-- extra constraint:public.t.old_check
-- extra constraint:public.t.old_key

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.t
ALTER TABLE public.t RENAME CONSTRAINT old_check TO new_check;
-- expand; ACCESS EXCLUSIVE on public.t
ALTER TABLE public.t RENAME CONSTRAINT old_key TO new_key;
COMMIT;
