-- missing foreign-data-wrapper:w
-- missing owner:foreign-data-wrapper:w
-- missing grant:foreign-data-wrapper:w
-- missing comment:foreign-data-wrapper:w

BEGIN;
-- expand
CREATE FOREIGN DATA WRAPPER w;
-- expand
GRANT USAGE ON FOREIGN DATA WRAPPER w TO pg_monitor;
-- expand
COMMENT ON FOREIGN DATA WRAPPER w IS 'none yet';
COMMIT;
