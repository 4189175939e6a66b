-- changed function:public.ok(integer)

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.t
DROP POLICY p ON public.t;
-- expand; breaks-running-code
DROP FUNCTION public.ok(integer);
-- expand
CREATE OR REPLACE FUNCTION public.ok(x integer)
 RETURNS boolean
 LANGUAGE sql
AS $function$SELECT x > 0$function$
;
-- expand; ACCESS EXCLUSIVE on public.t; breaks-running-code
CREATE POLICY p ON public.t USING (public.ok(a));
COMMIT;
