-- extra published:publication:p schema:s

BEGIN;
-- contract; breaks-running-code
ALTER PUBLICATION p DROP TABLES IN SCHEMA s;
COMMIT;
