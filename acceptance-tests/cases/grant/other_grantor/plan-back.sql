-- extra grant:table:public.t

BEGIN;
-- expand; breaks-running-code
SET SESSION AUTHORIZATION pg_read_all_data;
REVOKE SELECT ON TABLE public.t FROM pg_write_all_data;
RESET SESSION AUTHORIZATION;
SET SESSION AUTHORIZATION pg_monitor;
REVOKE SELECT ON TABLE public.t FROM pg_read_all_data;
RESET SESSION AUTHORIZATION;
REVOKE SELECT, UPDATE ON TABLE public.t FROM pg_monitor;
COMMIT;
