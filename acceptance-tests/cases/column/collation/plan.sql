-- changed column:public.t.a

BEGIN;
-- contract; ACCESS EXCLUSIVE on public.t; may-fail, rewrite
ALTER TABLE public.t ALTER COLUMN a TYPE text COLLATE pg_catalog."C" USING a::text;
COMMIT;
