-- changed sequence:public.t_id_seq
-- changed table:public.t

BEGIN;
-- expand; SHARE ROW EXCLUSIVE on public.t_id_seq
ALTER SEQUENCE public.t_id_seq SET LOGGED;
-- expand; ACCESS EXCLUSIVE on public.t; rewrite
ALTER TABLE public.t SET LOGGED;
COMMIT;
