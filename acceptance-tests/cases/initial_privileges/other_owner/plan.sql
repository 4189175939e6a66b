-- missing schema:ns
-- missing type:public.ne
-- missing function:public.nf()
-- missing sequence:public.n_s_seq
-- missing table:ns.t
-- missing table:public.n
-- missing column:ns.t.a
-- missing column:public.n.id
-- missing column:public.n.s
-- missing default:public.n.s
-- missing sequence-owner:sequence:public.n_s_seq
-- missing view:public.nv
-- missing owner:function:public.nf()
-- missing owner:schema:ns
-- missing owner:sequence:public.n_s_seq
-- missing owner:table:ns.t
-- missing owner:table:public.n
-- missing owner:type:public.ne
-- missing owner:view:public.nv
-- missing grant:view:public.nv

BEGIN;
-- expand
CREATE SCHEMA ns;
-- expand
REVOKE USAGE ON SCHEMA ns FROM pg_monitor;
-- expand
CREATE TYPE public.ne AS ENUM ('a');
-- expand
REVOKE USAGE ON TYPE public.ne FROM pg_monitor;
-- expand
CREATE SEQUENCE public.n_s_seq AS integer START WITH 1 INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 CACHE 1 NO CYCLE;
-- expand
CREATE TABLE ns.t (
    a integer
);
-- expand
REVOKE SELECT, UPDATE ON TABLE ns.t FROM pg_monitor;
-- expand
CREATE TABLE public.n (
    id integer GENERATED ALWAYS AS IDENTITY (SEQUENCE NAME public.n_id_seq START WITH 1 INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 CACHE 1 NO CYCLE) NOT NULL,
    s integer DEFAULT nextval('public.n_s_seq'::regclass) NOT NULL
);
-- expand
REVOKE SELECT, UPDATE, USAGE ON SEQUENCE public.n_id_seq FROM pg_monitor;
-- expand
CREATE OR REPLACE FUNCTION public.nf()
 RETURNS integer
 LANGUAGE sql
AS $function$SELECT 1$function$
;
-- expand
ALTER SEQUENCE public.n_s_seq OWNED BY public.n.s;
-- expand
CREATE VIEW public.nv (one) AS
 SELECT 1 AS one;
-- expand
ALTER FUNCTION public.nf() OWNER TO pg_read_all_data;
-- expand
GRANT EXECUTE ON FUNCTION public.nf() TO PUBLIC;
-- expand
ALTER TABLE public.n OWNER TO pg_monitor;
-- expand
ALTER VIEW public.nv OWNER TO pg_read_all_data;
-- expand
REVOKE SELECT, UPDATE ON TABLE public.nv FROM pg_monitor;
GRANT SELECT ON TABLE public.nv TO pg_write_all_data;
COMMIT;
