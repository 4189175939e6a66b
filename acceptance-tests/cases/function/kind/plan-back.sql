-- missing function:public.f()
-- changed function:public.w()
-- extra procedure:public.f()
-- missing owner:function:public.f()
-- extra owner:procedure:public.f()

BEGIN;
-- expand; breaks-running-code
DROP FUNCTION public.w();
-- expand
CREATE OR REPLACE FUNCTION public.w()
 RETURNS bigint
 LANGUAGE internal
AS $function$window_row_number$function$
;
COMMIT;

BEGIN;
-- contract; breaks-running-code
DROP PROCEDURE public.f();
-- contract
CREATE OR REPLACE FUNCTION public.f()
 RETURNS integer
 LANGUAGE sql
AS $function$SELECT 1$function$
;
COMMIT;
