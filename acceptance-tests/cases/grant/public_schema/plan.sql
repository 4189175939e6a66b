-- missing grant:schema:public

BEGIN;
-- expand; breaks-running-code
REVOKE USAGE ON SCHEMA public FROM PUBLIC;
GRANT CREATE ON SCHEMA public TO pg_monitor;
COMMIT;
