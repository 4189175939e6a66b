-- changed function:public.f(integer)
-- changed function:public.g(integer)

BEGIN;
-- expand
CREATE OR REPLACE FUNCTION public.f(n integer)
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE
AS $function$SELECT $1$function$
;
-- expand; ACCESS EXCLUSIVE on public.v; breaks-running-code
DROP VIEW public.v;
-- expand; breaks-running-code
DROP FUNCTION public.g(integer);
-- expand
CREATE OR REPLACE FUNCTION public.g(y integer)
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE
AS $function$SELECT $1$function$
;
-- expand
CREATE VIEW public.v (f, g) AS
 SELECT public.f(t.a) AS f,
    public.g(t.a) AS g
   FROM public.t;
COMMIT;
