-- missing type:public.days
-- missing type:public.words
-- missing function:public.diff(date, date)
-- missing table:public.t
-- missing column:public.t.d
-- missing column:public.t.m
-- missing column:public.t.w
-- missing default:public.t.d
-- missing owner:function:public.diff(date, date)
-- missing owner:table:public.t
-- missing owner:type:public.days
-- missing owner:type:public.words
-- missing comment:type:public.days

BEGIN;
-- expand
CREATE TYPE public.words AS RANGE (
    SUBTYPE = text,
    MULTIRANGE_TYPE_NAME = public.words_multirange,
    SUBTYPE_OPCLASS = pg_catalog.text_pattern_ops,
    COLLATION = pg_catalog."C"
);
-- expand
CREATE OR REPLACE FUNCTION public.diff(a date, b date)
 RETURNS double precision
 LANGUAGE sql
 IMMUTABLE
AS $function$select ($1 - $2)::float8$function$
;
-- expand
CREATE TYPE public.days AS RANGE (
    SUBTYPE = date,
    MULTIRANGE_TYPE_NAME = public.many_days,
    SUBTYPE_DIFF = public.diff
);
-- expand
CREATE TABLE public.t (
    d public.days DEFAULT public.days('2020-01-01'::date, '2020-02-01'::date),
    m public.many_days,
    w public.words
);
-- expand
COMMENT ON TYPE public.days IS 'days';
COMMIT;
