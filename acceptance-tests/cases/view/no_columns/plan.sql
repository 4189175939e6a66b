-- missing view:public.nothing
-- missing owner:view:public.nothing

BEGIN;
-- expand
CREATE VIEW public.nothing AS
 SELECT
   FROM public.part
  WHERE (part.a > 0);
COMMIT;
