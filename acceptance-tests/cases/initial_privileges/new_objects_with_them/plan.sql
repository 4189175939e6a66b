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
-- missing grant:function:public.nf()
-- missing grant:schema:ns
-- missing grant:sequence:public.n_id_seq
-- missing grant:sequence:public.n_s_seq
-- missing grant:table:ns.t
-- missing grant:table:public.n
-- missing grant:type:public.ne
-- missing grant:view:public.nv

BEGIN;
-- expand
CREATE SCHEMA ns;
-- expand
CREATE TYPE public.ne AS ENUM ('a');
-- expand
CREATE SEQUENCE public.n_s_seq AS integer START WITH 1 INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 CACHE 1 NO CYCLE;
-- expand
CREATE TABLE ns.t (
    a integer
);
-- expand
CREATE TABLE public.n (
    id integer GENERATED ALWAYS AS IDENTITY (SEQUENCE NAME public.n_id_seq START WITH 1 INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 CACHE 1 NO CYCLE) NOT NULL,
    s integer DEFAULT nextval('public.n_s_seq'::regclass) NOT NULL
);
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
-- expand
-- expand
-- expand
-- expand
-- expand
-- expand
-- expand
COMMIT;
