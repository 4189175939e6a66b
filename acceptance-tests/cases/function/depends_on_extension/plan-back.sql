-- extra extension-dependency:function:public.f() citext
-- extra extension-dependency:index:public.i citext
-- extra extension-dependency:materialized-view:public.m citext
-- extra extension-dependency:trigger:public.t.touch citext

BEGIN;
-- expand
ALTER FUNCTION public.f() NO DEPENDS ON EXTENSION citext;
-- expand
ALTER INDEX public.i NO DEPENDS ON EXTENSION citext;
-- expand
ALTER MATERIALIZED VIEW public.m NO DEPENDS ON EXTENSION citext;
-- expand
ALTER TRIGGER touch ON public.t NO DEPENDS ON EXTENSION citext;
COMMIT;
