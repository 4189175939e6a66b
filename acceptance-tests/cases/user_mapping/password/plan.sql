-- changed user-mapping:server:s pg_monitor

BEGIN;
-- expand
ALTER USER MAPPING FOR pg_monitor SERVER s OPTIONS (SET "user" 'v', SET password :'secret_server_s_pg_monitor_password_212e9a98');
COMMIT;
