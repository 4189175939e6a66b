-- changed owner:table:public.t
-- changed grant:table:public.t

BEGIN;
-- expand; weakens-security
ALTER TABLE public.t OWNER TO case_bob;
-- expand; breaks-running-code
REVOKE SELECT ON TABLE public.t FROM case_bob;
GRANT INSERT ON TABLE public.t TO case_alice;
GRANT SELECT ON TABLE public.t TO case_alice WITH GRANT OPTION;
COMMIT;
