-- changed grant:table:public.t

BEGIN;
-- expand; breaks-running-code
REVOKE DELETE ON TABLE public.t FROM PUBLIC;
REVOKE SELECT, UPDATE ON TABLE public.t FROM case_alice;
GRANT INSERT, SELECT ON TABLE public.t TO case_alice;
COMMIT;
