-- missing function:public.a_first()
-- missing function:public.z_last()
-- missing table:public.t
-- missing column:public.t.a
-- missing owner:function:public.a_first()
-- missing owner:function:public.z_last()
-- missing owner:table:public.t

BEGIN;
-- expand
CREATE TABLE public.t (
    a integer
);
-- expand
CREATE OR REPLACE FUNCTION public.z_last()
 RETURNS bigint
 LANGUAGE sql
AS $function$SELECT CASE WHEN false THEN public.a_first() END$function$
;
-- expand
CREATE OR REPLACE FUNCTION public.a_first()
 RETURNS bigint
 LANGUAGE sql
AS $function$SELECT z_last() + (SELECT count(*) FROM public.t)$function$
;
COMMIT;
