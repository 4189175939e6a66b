-- extra grant:domain:public.d
-- extra grant:foreign-data-wrapper:w
-- extra grant:function:public.f(integer)
-- extra grant:procedure:public.pr()
-- extra grant:schema:s
-- extra grant:sequence:public.q
-- extra grant:server:s
-- extra grant:type:public.e

BEGIN;
-- expand; breaks-running-code
REVOKE USAGE ON TYPE public.d FROM pg_monitor;
-- expand; breaks-running-code
REVOKE USAGE ON FOREIGN DATA WRAPPER w FROM pg_monitor;
-- expand; weakens-security
GRANT EXECUTE ON FUNCTION public.f(integer) TO PUBLIC;
-- expand; breaks-running-code
REVOKE EXECUTE ON PROCEDURE public.pr() FROM pg_monitor;
-- expand; breaks-running-code
REVOKE CREATE ON SCHEMA s FROM pg_monitor;
-- expand; breaks-running-code
REVOKE USAGE ON SEQUENCE public.q FROM pg_monitor;
-- expand; breaks-running-code
REVOKE USAGE ON FOREIGN SERVER s FROM pg_monitor;
-- expand; weakens-security
GRANT USAGE ON TYPE public.e TO PUBLIC;
COMMIT;
