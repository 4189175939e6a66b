-- changed column:public.t.a
-- changed column:public.t.c

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.t
ALTER TABLE public.t ALTER COLUMN a DROP NOT NULL;
-- expand; ACCESS EXCLUSIVE on public.t
ALTER TABLE public.t ALTER COLUMN c DROP NOT NULL;
COMMIT;
