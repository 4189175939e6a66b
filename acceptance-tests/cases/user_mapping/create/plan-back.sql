-- extra user-mapping:server:s PUBLIC
-- extra user-mapping:server:s pg_monitor

BEGIN;
-- contract; breaks-running-code
DROP USER MAPPING FOR PUBLIC SERVER s;
-- contract; breaks-running-code
DROP USER MAPPING FOR pg_monitor SERVER s;
COMMIT;
