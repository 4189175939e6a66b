-- changed column:public.t.a
-- changed column:public.t.c

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.t; breaks-running-code, may-fail
ALTER TABLE public.t ALTER COLUMN a SET NOT NULL;
-- expand; ACCESS EXCLUSIVE on public.t; breaks-running-code, may-fail
ALTER TABLE public.t ALTER COLUMN c SET NOT NULL;
COMMIT;
