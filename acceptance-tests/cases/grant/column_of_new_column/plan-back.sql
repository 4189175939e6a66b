-- extra column:public.t.c
-- extra grant:column:public.t.c
-- missing grant:table:public.t

BEGIN;
-- expand
GRANT SELECT ON TABLE public.t TO pg_monitor;
COMMIT;

BEGIN;
-- contract; ACCESS EXCLUSIVE on public.t; breaks-running-code, data-loss
ALTER TABLE public.t DROP COLUMN c;
COMMIT;
