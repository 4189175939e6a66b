-- changed grant:table:public.t

BEGIN;
-- expand
GRANT SELECT ON TABLE public.t TO pg_monitor WITH GRANT OPTION;
COMMIT;
