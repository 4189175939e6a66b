-- changed grant:column:public.t.a
-- missing grant:column:public.t.b

BEGIN;
-- expand; breaks-running-code, weakens-security
REVOKE SELECT (a) ON TABLE public.t FROM case_alice;
GRANT INSERT (a) ON TABLE public.t TO PUBLIC;
GRANT UPDATE (a) ON TABLE public.t TO case_alice;
-- expand
GRANT SELECT (b), UPDATE (b) ON TABLE public.t TO case_alice;
COMMIT;
