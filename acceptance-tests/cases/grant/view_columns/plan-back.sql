-- extra grant:column:public.v.a
-- missing grant:view:public.v

BEGIN;
-- expand
GRANT SELECT ON TABLE public.v TO pg_monitor;
-- expand; breaks-running-code
REVOKE SELECT (a) ON TABLE public.v FROM pg_monitor;
COMMIT;
