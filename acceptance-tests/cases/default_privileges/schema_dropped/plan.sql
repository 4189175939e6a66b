-- extra schema:s
-- extra owner:schema:s
-- extra default-privileges:s.postgres.tables

BEGIN;
-- contract
DROP SCHEMA s;
COMMIT;
