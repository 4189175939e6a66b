-- missing grant:domain:public.d
-- missing grant:foreign-data-wrapper:w
-- missing grant:function:public.f(integer)
-- missing grant:procedure:public.pr()
-- missing grant:schema:s
-- missing grant:sequence:public.q
-- missing grant:server:s
-- missing grant:type:public.e

BEGIN;
-- expand
GRANT USAGE ON TYPE public.d TO pg_monitor;
-- expand
GRANT USAGE ON FOREIGN DATA WRAPPER w TO pg_monitor;
-- expand; breaks-running-code
REVOKE EXECUTE ON FUNCTION public.f(integer) FROM PUBLIC;
-- expand
GRANT EXECUTE ON PROCEDURE public.pr() TO pg_monitor;
-- expand
GRANT CREATE ON SCHEMA s TO pg_monitor;
-- expand
GRANT USAGE ON SEQUENCE public.q TO pg_monitor;
-- expand
GRANT USAGE ON FOREIGN SERVER s TO pg_monitor;
-- expand; breaks-running-code
REVOKE USAGE ON TYPE public.e FROM PUBLIC;
COMMIT;
