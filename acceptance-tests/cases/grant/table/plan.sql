-- changed grant:table:public.t

BEGIN;
-- expand; breaks-running-code, weakens-security
REVOKE INSERT ON TABLE public.t FROM pg_monitor;
REVOKE TRUNCATE ON TABLE public.t FROM postgres;
GRANT SELECT ON TABLE public.t TO PUBLIC;
GRANT DELETE, SELECT ON TABLE public.t TO pg_monitor WITH GRANT OPTION;
COMMIT;
