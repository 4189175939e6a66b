-- extra aggregate:public.counted(*)
-- extra aggregate:public.hypo("any")
-- extra aggregate:public.pct(double precision, double precision)
-- extra aggregate:public.pct_extra(double precision, anyelement)
-- extra aggregate:public.smallest(integer)
-- extra aggregate:public.total(integer)
-- extra owner:aggregate:public.counted(*)
-- extra owner:aggregate:public.hypo("any")
-- extra owner:aggregate:public.pct(double precision, double precision)
-- extra owner:aggregate:public.pct_extra(double precision, anyelement)
-- extra owner:aggregate:public.smallest(integer)
-- extra owner:aggregate:public.total(integer)
-- extra grant:aggregate:public.counted(*)
-- extra grant:aggregate:public.total(integer)
-- extra comment:aggregate:public.counted(*)
-- extra comment:aggregate:public.pct(double precision, double precision)

BEGIN;
-- contract; breaks-running-code
DROP AGGREGATE public.counted(*);
-- contract; breaks-running-code
DROP AGGREGATE public.hypo("any");
-- contract; breaks-running-code
DROP AGGREGATE public.pct(double precision, double precision);
-- contract; breaks-running-code
DROP AGGREGATE public.pct_extra(double precision, anyelement);
-- contract; breaks-running-code
DROP AGGREGATE public.smallest(integer);
-- contract; breaks-running-code
DROP AGGREGATE public.total(integer);
COMMIT;
