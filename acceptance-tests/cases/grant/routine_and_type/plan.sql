-- missing grant:function:public.f()
-- missing grant:schema:s
-- missing grant:sequence:public.q
-- missing grant:type:public.e

BEGIN;
-- expand; breaks-running-code
REVOKE EXECUTE ON FUNCTION public.f() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION public.f() TO case_alice;
-- expand
GRANT CREATE, USAGE ON SCHEMA s TO case_bob;
-- expand
GRANT SELECT, USAGE ON SEQUENCE public.q TO case_alice;
-- expand; breaks-running-code
REVOKE USAGE ON TYPE public.e FROM PUBLIC;
COMMIT;
