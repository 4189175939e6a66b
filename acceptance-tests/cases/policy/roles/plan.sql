-- changed policy:public.t.p

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.t; breaks-running-code
ALTER POLICY p ON public.t TO pg_monitor, pg_read_all_data;
COMMIT;
