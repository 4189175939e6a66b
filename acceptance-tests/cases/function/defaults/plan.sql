-- changed function:public.f(integer, integer)
-- changed function:public.g(integer, integer)

BEGIN;
-- expand
CREATE OR REPLACE FUNCTION public.f(a integer, b integer DEFAULT 2)
 RETURNS integer
 LANGUAGE sql
AS $function$SELECT $1$function$
;
-- expand
CREATE OR REPLACE FUNCTION public.g(a integer DEFAULT 5, b integer DEFAULT 6)
 RETURNS integer
 LANGUAGE sql
AS $function$SELECT $1$function$
;
COMMIT;
