-- changed column:public.t.c
-- missing column:public.t.d

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.t; rewrite
ALTER TABLE public.t ADD COLUMN d text GENERATED ALWAYS AS ((a)::text) STORED;
-- expand; ACCESS EXCLUSIVE on public.t; breaks-running-code
ALTER TABLE public.t DROP COLUMN c;
-- expand; ACCESS EXCLUSIVE on public.t; rewrite
ALTER TABLE public.t ADD COLUMN c integer GENERATED ALWAYS AS ((a * b)) STORED;
COMMIT;
