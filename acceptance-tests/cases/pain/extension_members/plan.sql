-- missing extension:citext
-- missing column:public.t.b
-- missing index:public.i
-- missing comment:extension:citext

BEGIN;
-- expand
CREATE EXTENSION citext WITH SCHEMA public;
-- expand; ACCESS EXCLUSIVE on public.t
ALTER TABLE public.t ADD COLUMN b public.citext;
-- expand; SHARE on public.t; blocks-writes
CREATE INDEX i ON public.t USING gin (a public.gin_trgm_ops);
-- expand
COMMENT ON EXTENSION citext IS 'data type for case-insensitive character strings';
COMMIT;
