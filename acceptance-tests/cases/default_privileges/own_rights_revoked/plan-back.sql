-- changed default-privileges:"postgres.tables"
-- changed grant:table:public.old

BEGIN;
-- expand; breaks-running-code
REVOKE SELECT ON TABLE public.old FROM pg_monitor;
REVOKE INSERT ON TABLE public.old FROM postgres;
-- expand
ALTER DEFAULT PRIVILEGES FOR ROLE postgres REVOKE SELECT ON TABLES FROM pg_monitor;
ALTER DEFAULT PRIVILEGES FOR ROLE postgres REVOKE INSERT ON TABLES FROM postgres;
COMMIT;
