-- changed column:public.t.c

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.t
ALTER TABLE public.t ALTER COLUMN c DROP EXPRESSION;
COMMIT;
