-- changed column:public.t.c
-- extra column:public.t.d

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.t; breaks-running-code
ALTER TABLE public.t DROP COLUMN c;
-- expand; ACCESS EXCLUSIVE on public.t; rewrite
ALTER TABLE public.t ADD COLUMN c integer GENERATED ALWAYS AS ((a + b)) STORED;
COMMIT;

BEGIN;
-- contract; ACCESS EXCLUSIVE on public.t; breaks-running-code
ALTER TABLE public.t DROP COLUMN d;
COMMIT;
