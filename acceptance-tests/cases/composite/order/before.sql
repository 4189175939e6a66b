CREATE TYPE public.inner_t AS (x integer, y text);
CREATE TYPE public.c AS (a integer, b text, i public.inner_t);
COMMENT ON COLUMN public.c.a IS 'first';
COMMENT ON TYPE public.c IS 'a type';
CREATE TABLE public.t (id int PRIMARY KEY, v public.c, vs public.c[]);
CREATE VIEW public.w AS SELECT (v).b FROM public.t;
