-- extra grant:sequence:public.t_id_seq
-- extra comment:sequence:public.t_id_seq

BEGIN;
-- expand
COMMENT ON SEQUENCE public.t_id_seq IS NULL;
-- expand; breaks-running-code
REVOKE USAGE ON SEQUENCE public.t_id_seq FROM pg_monitor;
COMMIT;
