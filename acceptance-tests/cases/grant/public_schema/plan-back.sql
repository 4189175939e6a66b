-- extra grant:schema:public

BEGIN;
-- expand; breaks-running-code, weakens-security
REVOKE CREATE ON SCHEMA public FROM pg_monitor;
GRANT USAGE ON SCHEMA public TO PUBLIC;
COMMIT;
