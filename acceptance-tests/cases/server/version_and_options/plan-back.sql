-- changed server:s

BEGIN;
-- expand
ALTER SERVER s VERSION '1' OPTIONS (ADD host 'h', SET port '1', DROP dbname);
COMMIT;
