-- missing function:public.check_it(text[], oid)
-- changed foreign-data-wrapper:w
-- missing owner:function:public.check_it(text[], oid)

BEGIN;
-- expand
CREATE OR REPLACE FUNCTION public.check_it(text[], oid)
 RETURNS void
 LANGUAGE plpgsql
AS $function$BEGIN END$function$
;
-- expand
ALTER FOREIGN DATA WRAPPER w VALIDATOR public.check_it OPTIONS (SET host 'x', ADD token :'secret_w_token_e9c0b783', DROP other);
COMMIT;
