-- changed grant:column:public.t.a
-- extra grant:column:public.t.b

BEGIN;
-- expand; breaks-running-code
REVOKE INSERT (a) ON TABLE public.t FROM PUBLIC;
REVOKE UPDATE (a) ON TABLE public.t FROM case_alice;
GRANT SELECT (a) ON TABLE public.t TO case_alice;
-- expand; breaks-running-code
REVOKE SELECT (b), UPDATE (b) ON TABLE public.t FROM case_alice;
COMMIT;
