-- changed column:public.t.a
-- changed column:public.t.b

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.t
ALTER TABLE public.t ALTER COLUMN a DROP NOT NULL;
-- expand; ACCESS EXCLUSIVE on public.t; breaks-running-code, may-fail
ALTER TABLE public.t ALTER COLUMN b SET NOT NULL;
COMMIT;
