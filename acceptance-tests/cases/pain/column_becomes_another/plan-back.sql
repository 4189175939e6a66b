-- extra column:public.t.display_name
-- missing column:public.t.fullname

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.t
ALTER TABLE public.t ADD COLUMN fullname text;
COMMIT;

BEGIN;
-- contract; ACCESS EXCLUSIVE on public.t; breaks-running-code, data-loss
ALTER TABLE public.t DROP COLUMN display_name;
COMMIT;
