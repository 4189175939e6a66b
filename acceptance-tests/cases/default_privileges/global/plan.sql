-- extra default-privileges:"postgres.functions"
-- missing default-privileges:"postgres.schemas"
-- missing default-privileges:"postgres.types"

BEGIN;
-- expand
ALTER DEFAULT PRIVILEGES FOR ROLE postgres GRANT CREATE, USAGE ON SCHEMAS TO pg_monitor;
-- expand
ALTER DEFAULT PRIVILEGES FOR ROLE postgres REVOKE USAGE ON TYPES FROM PUBLIC;
-- expand; weakens-security
ALTER DEFAULT PRIVILEGES FOR ROLE postgres GRANT EXECUTE ON FUNCTIONS TO PUBLIC;
COMMIT;
