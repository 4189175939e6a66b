-- changed server:s

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.v; breaks-running-code
DROP VIEW public.v;
-- expand; ACCESS EXCLUSIVE on public.ft; breaks-running-code
DROP FOREIGN TABLE public.ft;
-- expand; breaks-running-code
DROP USER MAPPING FOR pg_monitor SERVER s;
-- expand; breaks-running-code
DROP SERVER s;
-- expand
CREATE SERVER s TYPE 'n' FOREIGN DATA WRAPPER w OPTIONS (host 'h1');
-- expand
CREATE USER MAPPING FOR pg_monitor SERVER s OPTIONS (password :'secret_server_s_pg_monitor_password_212e9a98');
-- expand
CREATE FOREIGN TABLE public.ft (
    a integer
) SERVER s;
-- expand
CREATE VIEW public.v (a) AS
 SELECT ft.a
   FROM public.ft;
COMMIT;
