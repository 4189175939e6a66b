-- missing server:s
-- missing owner:server:s
-- missing grant:server:s

BEGIN;
-- expand
CREATE SERVER s TYPE 'oracle' VERSION '19' FOREIGN DATA WRAPPER w OPTIONS (host 'h', password :'secret_s_password_3ff05fa3');
-- expand
GRANT USAGE ON FOREIGN SERVER s TO pg_monitor;
COMMIT;
