-- changed column:public.t.a

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.t; rewrite
ALTER TABLE public.t ALTER COLUMN a TYPE bigint;
COMMIT;
