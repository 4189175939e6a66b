-- missing function:public.f(public.v)
-- changed view:public.v
-- missing owner:function:public.f(public.v)

BEGIN;
-- expand
CREATE OR REPLACE FUNCTION public.f(public.v)
 RETURNS boolean
 LANGUAGE sql
AS $function$SELECT $1.a > 0$function$
;
-- expand; ACCESS EXCLUSIVE on public.v
CREATE OR REPLACE VIEW public.v (a, b) AS
 SELECT t.a,
    t.b
   FROM public.t
  WHERE public.f(ROW(t.a, t.b));
COMMIT;
