-- missing function:public.g(public.w)
-- changed view:public.v
-- missing view:public.w
-- missing owner:function:public.g(public.w)
-- missing owner:view:public.w
-- extra comment:column:public.v.a

BEGIN;
-- contract; ACCESS EXCLUSIVE on public.v
CREATE OR REPLACE VIEW public.v (b, a) AS
SELECT NULL::text AS b, NULL::integer AS a;
-- contract; breaks-running-code
DROP FUNCTION public.f(public.v);
-- contract; ACCESS EXCLUSIVE on public.v; breaks-running-code
DROP VIEW public.v;
-- contract
CREATE VIEW public.v (a, b) AS
SELECT NULL::integer AS a, NULL::text AS b;
-- contract
CREATE OR REPLACE FUNCTION public.f(public.v)
 RETURNS boolean
 LANGUAGE sql
AS $function$SELECT $1.a > 0$function$
;
-- contract
CREATE VIEW public.w (a, b) AS
 SELECT v.a,
    v.b
   FROM public.v;
-- contract
CREATE OR REPLACE FUNCTION public.g(public.w)
 RETURNS boolean
 LANGUAGE sql
AS $function$SELECT $1.a > 0$function$
;
-- contract; ACCESS EXCLUSIVE on public.v
CREATE OR REPLACE VIEW public.v (a, b) AS
 SELECT t.a,
    t.b
   FROM public.t
  WHERE (public.f(ROW(t.a, t.b)) AND public.g(ROW(t.a, t.b)));
COMMIT;
