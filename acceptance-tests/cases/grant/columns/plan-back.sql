-- changed grant:column:public.t.a
-- changed grant:column:public.t.b
-- missing grant:table:public.t

BEGIN;
-- expand
GRANT SELECT ON TABLE public.t TO pg_monitor;
-- expand; breaks-running-code
REVOKE INSERT (a) ON TABLE public.t FROM pg_monitor;
-- expand; breaks-running-code
REVOKE INSERT (b) ON TABLE public.t FROM pg_monitor;
GRANT UPDATE (b) ON TABLE public.t TO pg_monitor;
COMMIT;
