-- missing function:public.f(public.v)
-- missing view:public.above
-- missing view:public.v
-- missing owner:function:public.f(public.v)
-- missing owner:view:public.above
-- missing owner:view:public.v
-- missing comment:view:public.v

BEGIN;
-- expand
CREATE VIEW public.v (a, b) AS
SELECT NULL::integer AS a, NULL::text AS b;
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
-- expand
CREATE VIEW public.above (a) AS
 SELECT v.a
   FROM public.v;
-- expand
COMMENT ON VIEW public.v IS 'round';
COMMIT;
