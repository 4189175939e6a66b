CREATE FUNCTION public.diff(a date, b date) RETURNS float8 LANGUAGE sql IMMUTABLE AS 'select ($1 - $2)::float8';
CREATE TYPE public.days AS RANGE (SUBTYPE = date, SUBTYPE_DIFF = public.diff, MULTIRANGE_TYPE_NAME = public.many_days);
CREATE TYPE public.words AS RANGE (SUBTYPE = text, COLLATION = "C", SUBTYPE_OPCLASS = text_pattern_ops);
CREATE TABLE public.t (d public.days DEFAULT public.days('2020-01-01', '2020-02-01'), m public.many_days, w public.words);
COMMENT ON TYPE public.days IS 'days';
