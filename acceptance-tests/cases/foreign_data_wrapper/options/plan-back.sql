-- extra function:public.check_it(text[], oid)
-- changed foreign-data-wrapper:w
-- extra owner:function:public.check_it(text[], oid)

BEGIN;
-- expand
ALTER FOREIGN DATA WRAPPER w NO VALIDATOR OPTIONS (SET host 'y', ADD other 'z', DROP token);
COMMIT;

BEGIN;
-- contract; breaks-running-code
DROP FUNCTION public.check_it(text[], oid);
COMMIT;
