-- extra server:s
-- extra owner:server:s
-- extra grant:server:s

BEGIN;
-- contract; breaks-running-code
DROP SERVER s;
COMMIT;
