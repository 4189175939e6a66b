-- changed domain:public.d
-- changed constraint:public.dd.dd_check

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.v; breaks-running-code
DROP VIEW public.v;
-- expand
ALTER DOMAIN public.dd DROP CONSTRAINT dd_check;
-- expand; ACCESS EXCLUSIVE on public.t
ALTER TABLE ONLY public.t ALTER COLUMN a DROP DEFAULT;
-- expand; breaks-running-code
DROP FUNCTION public.f(public.d);
-- expand; ACCESS EXCLUSIVE on public.t; breaks-running-code, may-fail
ALTER DOMAIN public.d RENAME TO d__replaced;
ALTER DOMAIN public.dd RENAME TO dd__replaced;
CREATE DOMAIN public.d AS integer DEFAULT 1;
ALTER DOMAIN public.d ADD CONSTRAINT pos CHECK ((VALUE > 0));
CREATE DOMAIN public.dd AS public.d DEFAULT 1;
ALTER DOMAIN public.dd ADD CONSTRAINT dd_check CHECK (((VALUE)::integer < 9));
ALTER TABLE public.t ALTER COLUMN a TYPE public.d, ALTER COLUMN cs TYPE public.d[], ALTER COLUMN b TYPE public.dd;
DROP DOMAIN public.dd__replaced;
DROP DOMAIN public.d__replaced;
-- expand
CREATE OR REPLACE FUNCTION public.f(x public.d)
 RETURNS public.d
 LANGUAGE sql
AS $function$select $1$function$
;
-- expand; ACCESS EXCLUSIVE on public.t
ALTER TABLE ONLY public.t ALTER COLUMN a SET DEFAULT 3;
-- expand
CREATE VIEW public.v (id, a, b) AS
 SELECT t.id,
    t.a,
    t.b
   FROM public.t;
-- expand
ALTER DOMAIN public.d OWNER TO postgres;
-- expand
ALTER DOMAIN public.dd OWNER TO postgres;
-- expand
COMMENT ON DOMAIN public.d IS 'number';
COMMIT;
