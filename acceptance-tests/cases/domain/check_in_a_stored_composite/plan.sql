-- missing constraint:public.d.positive
-- missing comment:constraint:public.d.positive

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.shown; breaks-running-code
DROP VIEW public.shown;
-- expand; ACCESS EXCLUSIVE on public.t; breaks-running-code, may-fail, rewrite
ALTER DOMAIN public.d RENAME TO d__replaced;
ALTER TYPE public.c RENAME TO c__replaced;
CREATE DOMAIN public.d AS integer;
ALTER DOMAIN public.d ADD CONSTRAINT positive CHECK ((VALUE > 0));
CREATE TYPE public.c AS (
    a public.d,
    b text
);
ALTER TABLE public.t ALTER COLUMN x TYPE public.c USING CASE WHEN x IS DISTINCT FROM NULL THEN ROW((x).a, (x).b)::public.c END;
DROP TYPE public.c__replaced;
DROP DOMAIN public.d__replaced;
-- expand
CREATE VIEW public.shown (id, a) AS
 SELECT t.id,
    (t.x).a AS a
   FROM public.t;
-- expand
ALTER DOMAIN public.d OWNER TO postgres;
-- expand
ALTER TYPE public.c OWNER TO postgres;
-- expand
COMMENT ON CONSTRAINT positive ON DOMAIN public.d IS 'not nothing';
COMMIT;
