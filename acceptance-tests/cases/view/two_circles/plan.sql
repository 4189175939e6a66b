-- extra function:public.g(public.w)
-- changed view:public.v
-- extra view:public.w
-- extra owner:function:public.g(public.w)
-- extra owner:view:public.w
-- missing comment:column:public.v.a

BEGIN;
-- contract; ACCESS EXCLUSIVE on public.v
CREATE OR REPLACE VIEW public.v (a, b) AS
SELECT NULL::integer AS a, NULL::text AS b;
-- contract; breaks-running-code
DROP FUNCTION public.f(public.v);
-- contract; breaks-running-code
DROP FUNCTION public.g(public.w);
-- contract; ACCESS EXCLUSIVE on public.w; breaks-running-code
DROP VIEW public.w;
-- contract; ACCESS EXCLUSIVE on public.v; breaks-running-code
DROP VIEW public.v;
-- contract
CREATE VIEW public.v (b, a) AS
SELECT NULL::text AS b, NULL::integer AS a;
-- contract
CREATE OR REPLACE FUNCTION public.f(public.v)
 RETURNS boolean
 LANGUAGE sql
AS $function$SELECT $1.a > 0$function$
;
-- contract; ACCESS EXCLUSIVE on public.v
CREATE OR REPLACE VIEW public.v (b, a) AS
 SELECT t.b,
    t.a
   FROM public.t
  WHERE public.f(ROW(t.b, t.a));
-- contract
COMMENT ON COLUMN public.v.a IS 'a';
COMMIT;
