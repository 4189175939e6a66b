-- missing user-mapping:server:s PUBLIC
-- missing user-mapping:server:s pg_monitor

BEGIN;
-- expand
CREATE USER MAPPING FOR PUBLIC SERVER s OPTIONS ("user" 'u');
-- expand
CREATE USER MAPPING FOR pg_monitor SERVER s OPTIONS ("user" 'u', password :'secret_server_s_pg_monitor_password_212e9a98');
COMMIT;
