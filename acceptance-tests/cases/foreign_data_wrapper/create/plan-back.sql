-- extra foreign-data-wrapper:w
-- extra owner:foreign-data-wrapper:w
-- extra grant:foreign-data-wrapper:w
-- extra comment:foreign-data-wrapper:w

BEGIN;
-- contract; breaks-running-code
DROP FOREIGN DATA WRAPPER w;
COMMIT;
