-- missing column:public.t.display_name
-- extra column:public.t.fullname

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.t
ALTER TABLE public.t ADD COLUMN display_name text;
COMMIT;

BEGIN;
-- contract; ACCESS EXCLUSIVE on public.t; breaks-running-code, data-loss
ALTER TABLE public.t DROP COLUMN fullname;
COMMIT;
