-- changed function:public.f(integer, integer)
-- changed function:public.g(integer, integer)

BEGIN;
-- expand
CREATE OR REPLACE FUNCTION public.f(a integer, b integer DEFAULT 1)
 RETURNS integer
 LANGUAGE sql
AS $function$SELECT $1$function$
;
-- expand; breaks-running-code
DROP FUNCTION public.g(integer, integer);
-- expand
CREATE OR REPLACE FUNCTION public.g(a integer, b integer)
 RETURNS integer
 LANGUAGE sql
AS $function$SELECT $1$function$
;
COMMIT;
