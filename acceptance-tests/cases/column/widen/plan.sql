-- changed column:public.t.a
-- changed column:public.t.b
-- changed column:public.t.c

BEGIN;
-- contract; ACCESS EXCLUSIVE on public.t; may-fail, rewrite
ALTER TABLE public.t ALTER COLUMN a TYPE bigint USING a::bigint;
-- contract; ACCESS EXCLUSIVE on public.t; may-fail, rewrite
ALTER TABLE public.t ALTER COLUMN b TYPE character varying(40) USING b::character varying(40);
-- contract; ACCESS EXCLUSIVE on public.t; may-fail, rewrite
ALTER TABLE public.t ALTER COLUMN c TYPE numeric(12,2) USING c::numeric(12,2);
COMMIT;
