-- missing column:public.t.b

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.t
ALTER TABLE public.t ADD COLUMN b date;
COMMIT;
