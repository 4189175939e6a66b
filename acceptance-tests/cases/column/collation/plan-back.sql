-- changed column:public.t.a

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.t
ALTER TABLE public.t ALTER COLUMN a TYPE text;
COMMIT;
