-- changed function:public.f(public.t)
-- extra function:public.g()
-- extra function:public.h(public.u[])
-- extra table:public.u
-- extra column:public.t.b
-- extra column:public.u.c
-- extra view:public.v
-- extra view:public.w
-- extra owner:function:public.g()
-- extra owner:function:public.h(public.u[])
-- extra owner:table:public.u
-- extra owner:view:public.v
-- extra owner:view:public.w

BEGIN;
-- expand
CREATE OR REPLACE FUNCTION public.f(public.t)
 RETURNS integer
 LANGUAGE sql
AS $function$SELECT $1.a$function$
;
COMMIT;

BEGIN;
-- contract; ACCESS EXCLUSIVE on public.w; breaks-running-code
DROP VIEW public.w;
-- contract; breaks-running-code
DROP FUNCTION public.g();
-- contract; ACCESS EXCLUSIVE on public.v; breaks-running-code
DROP VIEW public.v;
-- contract; breaks-running-code
DROP FUNCTION public.h(public.u[]);
-- contract; ACCESS EXCLUSIVE on public.t; breaks-running-code, data-loss
ALTER TABLE public.t DROP COLUMN b;
-- contract; ACCESS EXCLUSIVE on public.u; breaks-running-code, data-loss
DROP TABLE public.u;
COMMIT;
