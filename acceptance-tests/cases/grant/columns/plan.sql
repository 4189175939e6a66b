-- changed grant:column:public.t.a
-- changed grant:column:public.t.b
-- extra grant:table:public.t

BEGIN;
-- expand; breaks-running-code
REVOKE SELECT ON TABLE public.t FROM pg_monitor;
GRANT SELECT (a) ON TABLE public.t TO pg_monitor;
-- expand
GRANT INSERT (a) ON TABLE public.t TO pg_monitor WITH GRANT OPTION;
-- expand; breaks-running-code
REVOKE UPDATE (b) ON TABLE public.t FROM pg_monitor;
GRANT INSERT (b) ON TABLE public.t TO pg_monitor WITH GRANT OPTION;
COMMIT;
