CREATE DOMAIN public.d AS integer DEFAULT 1 CONSTRAINT pos CHECK (VALUE > 0);
COMMENT ON DOMAIN public.d IS 'number';
GRANT USAGE ON TYPE public.d TO PUBLIC;
CREATE DOMAIN public.dd AS public.d CHECK (VALUE < 9);
CREATE TABLE public.t (id int PRIMARY KEY, a public.d DEFAULT 3, b public.dd, cs public.d[]);
CREATE INDEX t_a ON public.t (a);
CREATE VIEW public.v AS SELECT id, a, b FROM public.t;
CREATE FUNCTION public.f(x public.d) RETURNS public.d LANGUAGE sql AS 'select $1';
