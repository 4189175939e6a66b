-- changed function:public.f(public.t)
-- missing function:public.g()
-- missing function:public.h(public.u[])
-- missing table:public.u
-- missing column:public.t.b
-- missing column:public.u.c
-- missing view:public.v
-- missing view:public.w
-- missing owner:function:public.g()
-- missing owner:function:public.h(public.u[])
-- missing owner:table:public.u
-- missing owner:view:public.v
-- missing owner:view:public.w

BEGIN;
-- expand
CREATE TABLE public.u (
    c integer
);
-- expand; ACCESS EXCLUSIVE on public.t
ALTER TABLE public.t ADD COLUMN b text;
-- expand
CREATE OR REPLACE FUNCTION public.f(public.t)
 RETURNS integer
 LANGUAGE sql
AS $function$SELECT $1.a + 1$function$
;
-- expand
CREATE OR REPLACE FUNCTION public.h(public.u[])
 RETURNS integer
 LANGUAGE sql
AS $function$SELECT 1$function$
;
-- expand
CREATE VIEW public.v (c) AS
 SELECT u.c
   FROM public.u;
-- expand
CREATE OR REPLACE FUNCTION public.g()
 RETURNS SETOF public.v
 LANGUAGE sql
AS $function$SELECT * FROM public.v$function$
;
-- expand
CREATE VIEW public.w (c) AS
 SELECT g.c
   FROM public.g() g(c);
COMMIT;
