-- changed function:public.f(integer)

BEGIN;
-- expand; weakens-security
CREATE OR REPLACE FUNCTION public.f(a integer)
 RETURNS SETOF integer
 LANGUAGE plpgsql
 STABLE PARALLEL SAFE STRICT SECURITY DEFINER LEAKPROOF COST 7 ROWS 8
 SET search_path TO 'pg_catalog', 'pg_temp'
 SET work_mem TO '8MB'
AS $function$BEGIN RETURN NEXT a; END$function$
;
COMMIT;
