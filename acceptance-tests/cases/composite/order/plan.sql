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
    y text,
    x bigint
);
CREATE TYPE public.c AS (
    b text COLLATE pg_catalog."C",
    a bigint,
    n date,
    i public.inner_t
);
CREATE FUNCTION pg_temp.pgparity_convert_1(public.c__replaced[]) RETURNS public.c[] LANGUAGE sql AS 'SELECT CASE WHEN $1 IS NULL THEN NULL ELSE ARRAY(SELECT CASE WHEN ($1[i]) IS DISTINCT FROM NULL THEN ROW((($1[i])).b, (($1[i])).a, NULL::date, CASE WHEN (($1[i])).i IS DISTINCT FROM NULL THEN ROW(((($1[i])).i).y, ((($1[i])).i).x)::public.inner_t END)::public.c END FROM pg_catalog.generate_subscripts($1, 1) i ORDER BY i)::public.c[] END';
ALTER TABLE public.t ALTER COLUMN v TYPE public.c USING CASE WHEN v IS DISTINCT FROM NULL THEN ROW((v).b, (v).a, NULL::date, CASE WHEN (v).i IS DISTINCT FROM NULL THEN ROW(((v).i).y, ((v).i).x)::public.inner_t END)::public.c END, ALTER COLUMN vs TYPE public.c[] USING pg_temp.pgparity_convert_1(vs);
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
COMMENT ON COLUMN public.c.a IS 'second';
-- expand
COMMENT ON TYPE public.c IS 'a type';
COMMIT;
