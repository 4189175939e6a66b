-- missing function:public.f()
-- extra aggregate:public.f(*)
-- extra owner:aggregate:public.f(*)
-- missing owner:function:public.f()

BEGIN;
-- contract; breaks-running-code
DROP AGGREGATE public.f(*);
-- contract
CREATE OR REPLACE FUNCTION public.f()
 RETURNS integer
 LANGUAGE sql
AS $function$SELECT 1$function$
;
COMMIT;
