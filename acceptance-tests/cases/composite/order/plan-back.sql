-- changed type:public.c
-- changed type:public.inner_t
-- changed view:public.w
-- changed comment:column:public.c.a

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.w; breaks-running-code
DROP VIEW public.w;
-- expand; ACCESS EXCLUSIVE on public.t; breaks-running-code, may-fail, rewrite
ALTER TYPE public.inner_t RENAME TO inner_t__replaced;
ALTER TYPE public.c RENAME TO c__replaced;
CREATE TYPE public.inner_t AS (
    x integer,
    y text
);
CREATE TYPE public.c AS (
    a integer,
    b text,
    i public.inner_t
);
CREATE FUNCTION pg_temp.pgparity_convert_1(public.c__replaced[]) RETURNS public.c[] LANGUAGE sql AS 'SELECT CASE WHEN $1 IS NULL THEN NULL ELSE ARRAY(SELECT CASE WHEN ($1[i]) IS DISTINCT FROM NULL THEN ROW((($1[i])).a, (($1[i])).b, CASE WHEN (($1[i])).i IS DISTINCT FROM NULL THEN ROW(((($1[i])).i).x, ((($1[i])).i).y)::public.inner_t END)::public.c END FROM pg_catalog.generate_subscripts($1, 1) i ORDER BY i)::public.c[] END';
ALTER TABLE public.t ALTER COLUMN v TYPE public.c USING CASE WHEN v IS DISTINCT FROM NULL THEN ROW((v).a, (v).b, CASE WHEN (v).i IS DISTINCT FROM NULL THEN ROW(((v).i).x, ((v).i).y)::public.inner_t END)::public.c END, ALTER COLUMN vs TYPE public.c[] USING pg_temp.pgparity_convert_1(vs);
DROP FUNCTION pg_temp.pgparity_convert_1(public.c__replaced[]);
DROP TYPE public.c__replaced;
DROP TYPE public.inner_t__replaced;
-- expand
CREATE VIEW public.w (b) AS
 SELECT (t.v).b AS b
   FROM public.t;
-- expand
ALTER TYPE public.c OWNER TO postgres;
-- expand
ALTER TYPE public.inner_t OWNER TO postgres;
-- expand
COMMENT ON COLUMN public.c.a IS 'first';
-- expand
COMMENT ON TYPE public.c IS 'a type';
COMMIT;
