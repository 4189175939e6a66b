-- missing schema:s
-- missing owner:schema:s
-- missing default-privileges:s.postgres.tables

BEGIN;
-- expand
CREATE SCHEMA s;
-- expand
ALTER DEFAULT PRIVILEGES FOR ROLE postgres IN SCHEMA s GRANT SELECT ON TABLES TO pg_monitor;
COMMIT;
