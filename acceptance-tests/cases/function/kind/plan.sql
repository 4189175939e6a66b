-- extra function:public.f()
-- changed function:public.w()
-- missing procedure:public.f()
-- extra owner:function:public.f()
-- missing owner:procedure:public.f()

BEGIN;
-- expand; breaks-running-code
DROP FUNCTION public.w();
-- expand
CREATE OR REPLACE FUNCTION public.w()
 RETURNS bigint
 LANGUAGE internal
 WINDOW
AS $function$window_row_number$function$
;
COMMIT;

BEGIN;
-- contract; breaks-running-code
DROP FUNCTION public.f();
-- contract
CREATE OR REPLACE PROCEDURE public.f()
 LANGUAGE sql
AS $procedure$SELECT 1$procedure$
;
COMMIT;
