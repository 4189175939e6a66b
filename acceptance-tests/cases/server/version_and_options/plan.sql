-- changed server:s

BEGIN;
-- expand
ALTER SERVER s VERSION '2' OPTIONS (ADD dbname 'd', SET port '2', DROP host);
COMMIT;
