-- missing grant:sequence:public.t_id_seq
-- missing comment:sequence:public.t_id_seq

BEGIN;
-- expand
GRANT USAGE ON SEQUENCE public.t_id_seq TO pg_monitor;
-- expand
COMMENT ON SEQUENCE public.t_id_seq IS 'ids';
COMMIT;
