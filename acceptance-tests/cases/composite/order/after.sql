CREATE TYPE public.inner_t AS (y text, x bigint);
CREATE TYPE public.c AS (b text COLLATE "C", a bigint, n date, i public.inner_t);
COMMENT ON COLUMN public.c.a IS 'second';
COMMENT ON TYPE public.c IS 'a type';
CREATE TABLE public.t (id int PRIMARY KEY, v public.c, vs public.c[]);
CREATE VIEW public.w AS SELECT (v).b FROM public.t;
