-- changed type:public.state
-- changed default:public.t.s

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.v; breaks-running-code
DROP VIEW public.v;
-- expand; ACCESS EXCLUSIVE on public.t
ALTER TABLE ONLY public.t ALTER COLUMN s DROP DEFAULT;
-- expand; breaks-running-code
DROP FUNCTION public.f(public.state);
-- expand; ACCESS EXCLUSIVE on public.t; breaks-running-code, may-fail, rewrite
ALTER TYPE public.state RENAME TO state__replaced;
CREATE TYPE public.state AS ENUM ('open', 'closed');
ALTER TABLE public.t ALTER COLUMN s TYPE public.state USING s::pg_catalog.text::public.state;
DROP TYPE public.state__replaced;
-- expand
CREATE OR REPLACE FUNCTION public.f(x public.state)
 RETURNS public.state
 LANGUAGE sql
AS $function$SELECT x$function$
;
-- expand; ACCESS EXCLUSIVE on public.t
ALTER TABLE ONLY public.t ALTER COLUMN s SET DEFAULT 'open'::public.state;
-- expand
CREATE VIEW public.v (s) AS
 SELECT t.s
   FROM public.t
  WHERE (t.s <> 'closed'::public.state);
-- expand
ALTER TYPE public.state OWNER TO postgres;
COMMIT;
