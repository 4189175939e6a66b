-- changed default-privileges:"postgres.tables"

BEGIN;
-- expand
ALTER DEFAULT PRIVILEGES FOR ROLE postgres GRANT SELECT ON TABLES TO pg_monitor WITH GRANT OPTION;
COMMIT;
