-- extra grant:function:public.f()
-- extra grant:schema:s
-- extra grant:sequence:public.q
-- extra grant:type:public.e

BEGIN;
-- expand; breaks-running-code, weakens-security
REVOKE EXECUTE ON FUNCTION public.f() FROM case_alice;
GRANT EXECUTE ON FUNCTION public.f() TO PUBLIC;
-- expand; breaks-running-code
REVOKE CREATE, USAGE ON SCHEMA s FROM case_bob;
-- expand; breaks-running-code
REVOKE SELECT, USAGE ON SEQUENCE public.q FROM case_alice;
-- expand; weakens-security
GRANT USAGE ON TYPE public.e TO PUBLIC;
COMMIT;
