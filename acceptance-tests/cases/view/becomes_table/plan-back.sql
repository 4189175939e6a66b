-- extra table:public.thing
-- extra column:public.thing.a
-- missing view:public.thing
-- extra owner:table:public.thing
-- missing owner:view:public.thing

BEGIN;
-- contract; ACCESS EXCLUSIVE on public.thing; breaks-running-code, data-loss
DROP TABLE public.thing;
-- contract
CREATE VIEW public.thing (a) AS
 SELECT base.a
   FROM public.base;
COMMIT;
