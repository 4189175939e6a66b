-- changed grant:table:public.t

BEGIN;
-- expand; breaks-running-code
REVOKE SELECT ON TABLE public.t FROM PUBLIC;
REVOKE DELETE ON TABLE public.t FROM pg_monitor;
REVOKE GRANT OPTION FOR SELECT ON TABLE public.t FROM pg_monitor;
GRANT INSERT ON TABLE public.t TO pg_monitor;
GRANT TRUNCATE ON TABLE public.t TO postgres;
COMMIT;
