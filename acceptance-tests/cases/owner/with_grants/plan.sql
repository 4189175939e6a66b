-- changed owner:table:public.t
-- changed grant:table:public.t

BEGIN;
-- expand; weakens-security
ALTER TABLE public.t OWNER TO case_bob;
-- expand
GRANT SELECT ON TABLE public.t TO case_alice WITH GRANT OPTION;
GRANT INSERT ON TABLE public.t TO case_bob;
COMMIT;
