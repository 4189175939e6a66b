-- missing grant:column:public.v.a
-- extra grant:view:public.v

BEGIN;
-- expand; breaks-running-code
REVOKE SELECT ON TABLE public.v FROM pg_monitor;
GRANT SELECT (a) ON TABLE public.v TO pg_monitor;
-- expand
GRANT SELECT (a) ON TABLE public.v TO pg_monitor;
COMMIT;
