-- changed default-privileges:"postgres.tables"
-- changed grant:table:public.old

BEGIN;
-- expand
GRANT SELECT ON TABLE public.old TO pg_monitor;
GRANT INSERT ON TABLE public.old TO postgres;
-- expand
ALTER DEFAULT PRIVILEGES FOR ROLE postgres GRANT SELECT ON TABLES TO pg_monitor;
ALTER DEFAULT PRIVILEGES FOR ROLE postgres GRANT INSERT ON TABLES TO postgres;
COMMIT;
