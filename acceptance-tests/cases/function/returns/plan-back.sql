-- changed function:public.f()
-- changed function:public.g()
-- changed function:public.h(integer)

BEGIN;
-- expand; breaks-running-code
DROP FUNCTION public.f();
-- expand
CREATE OR REPLACE FUNCTION public.f()
 RETURNS TABLE(x integer)
 LANGUAGE sql
AS $function$SELECT 1$function$
;
-- expand; breaks-running-code
DROP FUNCTION public.g();
-- expand
CREATE OR REPLACE FUNCTION public.g(OUT x integer, OUT y text)
 RETURNS record
 LANGUAGE sql
AS $function$ SELECT 1, 'a'::text $function$
;
-- expand; breaks-running-code
DROP FUNCTION public.h(integer);
-- expand
CREATE OR REPLACE FUNCTION public.h(integer)
 RETURNS integer
 LANGUAGE sql
AS $function$SELECT 1$function$
;
COMMIT;
