-- changed column:public.t.a
-- changed column:public.t.b
-- changed column:public.t.c

BEGIN;
-- contract; ACCESS EXCLUSIVE on public.t; breaks-running-code, may-fail, rewrite
ALTER TABLE public.t ALTER COLUMN a TYPE integer;
-- contract; ACCESS EXCLUSIVE on public.t; breaks-running-code, may-fail, rewrite
ALTER TABLE public.t ALTER COLUMN b TYPE character varying(10);
-- contract; ACCESS EXCLUSIVE on public.t; breaks-running-code, may-fail, rewrite
ALTER TABLE public.t ALTER COLUMN c TYPE numeric(8,2);
COMMIT;
