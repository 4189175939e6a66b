-- missing default-privileges:s.pg_monitor.sequences
-- missing default-privileges:s.postgres.tables

BEGIN;
-- expand
ALTER DEFAULT PRIVILEGES FOR ROLE pg_monitor IN SCHEMA s GRANT USAGE ON SEQUENCES TO pg_read_all_data WITH GRANT OPTION;
-- expand
ALTER DEFAULT PRIVILEGES FOR ROLE postgres IN SCHEMA s GRANT INSERT, SELECT ON TABLES TO pg_monitor;
COMMIT;
