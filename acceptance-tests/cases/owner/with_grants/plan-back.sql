-- changed owner:table:public.t
-- changed grant:table:public.t

BEGIN;
-- expand; weakens-security
ALTER TABLE public.t OWNER TO case_alice;
-- expand; breaks-running-code
REVOKE INSERT ON TABLE public.t FROM case_alice;
REVOKE GRANT OPTION FOR SELECT ON TABLE public.t FROM case_alice;
GRANT SELECT ON TABLE public.t TO case_bob;
COMMIT;
