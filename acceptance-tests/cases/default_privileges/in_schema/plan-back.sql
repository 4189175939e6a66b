-- extra default-privileges:s.pg_monitor.sequences
-- extra default-privileges:s.postgres.tables

BEGIN;
-- expand
ALTER DEFAULT PRIVILEGES FOR ROLE pg_monitor IN SCHEMA s REVOKE USAGE ON SEQUENCES FROM pg_read_all_data;
-- expand
ALTER DEFAULT PRIVILEGES FOR ROLE postgres IN SCHEMA s REVOKE INSERT, SELECT ON TABLES FROM pg_monitor;
COMMIT;
