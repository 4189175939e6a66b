-- changed subscription:sub

BEGIN;
-- expand
ALTER SUBSCRIPTION sub CONNECTION :'secret_sub_connection_2207f691';
COMMIT;
