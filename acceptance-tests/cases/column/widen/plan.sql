-- changed column:public.t.a
-- changed column:public.t.b
-- changed column:public.t.c

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.t; rewrite
ALTER TABLE public.t ALTER COLUMN a TYPE bigint;
-- expand; ACCESS EXCLUSIVE on public.t
ALTER TABLE public.t ALTER COLUMN b TYPE character varying(40);
-- expand; ACCESS EXCLUSIVE on public.t
ALTER TABLE public.t ALTER COLUMN c TYPE numeric(12,2);
COMMIT;
