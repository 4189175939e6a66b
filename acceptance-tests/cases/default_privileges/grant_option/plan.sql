-- changed default-privileges:"postgres.tables"

BEGIN;
-- expand
ALTER DEFAULT PRIVILEGES FOR ROLE postgres REVOKE GRANT OPTION FOR SELECT ON TABLES FROM pg_monitor;
COMMIT;
