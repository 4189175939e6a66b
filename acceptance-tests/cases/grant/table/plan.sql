-- changed grant:table:public.t

BEGIN;
-- expand; breaks-running-code, weakens-security
REVOKE INSERT ON TABLE public.t FROM case_alice;
GRANT DELETE ON TABLE public.t TO PUBLIC;
GRANT SELECT, UPDATE ON TABLE public.t TO case_alice WITH GRANT OPTION;
COMMIT;
