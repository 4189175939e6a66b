-- missing extension-dependency:function:public.f() citext
-- missing extension-dependency:index:public.i citext
-- missing extension-dependency:materialized-view:public.m citext
-- missing extension-dependency:trigger:public.t.touch citext

BEGIN;
-- expand
ALTER FUNCTION public.f() DEPENDS ON EXTENSION citext;
-- expand
ALTER INDEX public.i DEPENDS ON EXTENSION citext;
-- expand
ALTER MATERIALIZED VIEW public.m DEPENDS ON EXTENSION citext;
-- expand
ALTER TRIGGER touch ON public.t DEPENDS ON EXTENSION citext;
COMMIT;
