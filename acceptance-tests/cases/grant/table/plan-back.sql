-- changed grant:table:public.t

BEGIN;
-- expand; breaks-running-code
REVOKE DELETE ON TABLE public.t FROM PUBLIC;
REVOKE UPDATE ON TABLE public.t FROM case_alice;
REVOKE GRANT OPTION FOR SELECT ON TABLE public.t FROM case_alice;
GRANT INSERT ON TABLE public.t TO case_alice;
COMMIT;
