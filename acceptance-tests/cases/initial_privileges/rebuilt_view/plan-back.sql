-- changed view:public.v

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.v; breaks-running-code
DROP VIEW public.v;
-- expand
CREATE VIEW public.v (a) AS
 SELECT 1 AS a;
-- expand
REVOKE SELECT, UPDATE ON TABLE public.v FROM pg_monitor;
COMMIT;
