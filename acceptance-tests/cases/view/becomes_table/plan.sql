-- missing table:public.thing
-- missing column:public.thing.a
-- extra view:public.thing
-- missing owner:table:public.thing
-- extra owner:view:public.thing

BEGIN;
-- contract; ACCESS EXCLUSIVE on public.thing; breaks-running-code
DROP VIEW public.thing;
-- contract
CREATE TABLE public.thing (
    a integer
);
COMMIT;
