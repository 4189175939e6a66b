-- changed function:public.f(integer)

BEGIN;
-- expand
CREATE OR REPLACE FUNCTION public.f(a integer)
 RETURNS SETOF integer
 LANGUAGE plpgsql
AS $function$BEGIN RETURN NEXT a; END$function$
;
COMMIT;
