-- changed grant:table:public.t

BEGIN;
-- expand
REVOKE GRANT OPTION FOR SELECT ON TABLE public.t FROM pg_monitor;
COMMIT;
