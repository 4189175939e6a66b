-- missing default-privileges:"postgres.functions"
-- extra default-privileges:"postgres.schemas"
-- extra default-privileges:"postgres.types"

BEGIN;
-- expand
ALTER DEFAULT PRIVILEGES FOR ROLE postgres REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;
-- expand
ALTER DEFAULT PRIVILEGES FOR ROLE postgres REVOKE CREATE, USAGE ON SCHEMAS FROM pg_monitor;
-- expand; weakens-security
ALTER DEFAULT PRIVILEGES FOR ROLE postgres GRANT USAGE ON TYPES TO PUBLIC;
COMMIT;
