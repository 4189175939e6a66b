-- missing column:public.t.c
-- missing grant:column:public.t.c
-- extra grant:table:public.t

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.t
ALTER TABLE public.t ADD COLUMN c integer;
-- expand; breaks-running-code
REVOKE SELECT ON TABLE public.t FROM pg_monitor;
-- expand
GRANT SELECT (c) ON TABLE public.t TO pg_monitor;
COMMIT;
