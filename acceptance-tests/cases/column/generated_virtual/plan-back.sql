-- changed column:public.t.b
-- extra column:public.t.c

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.t; breaks-running-code
ALTER TABLE public.t DROP COLUMN b;
-- expand; ACCESS EXCLUSIVE on public.t; rewrite
ALTER TABLE public.t ADD COLUMN b integer GENERATED ALWAYS AS ((a * 2)) STORED;
COMMIT;

BEGIN;
-- contract; ACCESS EXCLUSIVE on public.t; breaks-running-code
ALTER TABLE public.t DROP COLUMN c;
COMMIT;
