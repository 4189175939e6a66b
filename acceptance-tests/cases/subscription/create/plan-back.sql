-- extra subscription:sub
-- extra comment:subscription:sub

BEGIN;
-- contract; breaks-running-code, irreversible
ALTER SUBSCRIPTION sub DISABLE;
ALTER SUBSCRIPTION sub SET (slot_name = NONE);
DROP SUBSCRIPTION sub;
COMMIT;
