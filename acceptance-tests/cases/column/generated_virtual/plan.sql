-- changed column:public.t.b
-- missing column:public.t.c

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.t
ALTER TABLE public.t ADD COLUMN c integer GENERATED ALWAYS AS ((a + 1));
-- expand; ACCESS EXCLUSIVE on public.t; breaks-running-code
ALTER TABLE public.t DROP COLUMN b;
-- expand; ACCESS EXCLUSIVE on public.t
ALTER TABLE public.t ADD COLUMN b integer GENERATED ALWAYS AS ((a * 2));
COMMIT;
