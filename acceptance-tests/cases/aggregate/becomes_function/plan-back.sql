-- extra function:public.f()
-- missing aggregate:public.f(*)
-- missing owner:aggregate:public.f(*)
-- extra owner:function:public.f()

BEGIN;
-- contract; breaks-running-code
DROP FUNCTION public.f();
-- contract
CREATE AGGREGATE public.f(*) (
    SFUNC = public.inc,
    STYPE = integer,
    INITCOND = '0'
);
COMMIT;
