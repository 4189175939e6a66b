-- changed column:public.t.c

BEGIN;
-- contract; ACCESS EXCLUSIVE on public.t; breaks-running-code, data-loss
ALTER TABLE public.t DROP COLUMN c;
-- contract; ACCESS EXCLUSIVE on public.t; rewrite
ALTER TABLE public.t ADD COLUMN c integer GENERATED ALWAYS AS ((a * 2)) STORED;
COMMIT;
