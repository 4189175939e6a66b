-- extra language:other
-- extra access-method:heap2
-- extra function:public.f()
-- extra function:public.from_sql(internal)
-- extra function:public.h()
-- extra function:public.i(internal)
-- extra function:public.v(oid)
-- extra transform:"FOR integer LANGUAGE other"
-- extra conversion:public.cv
-- extra table:public.t
-- extra column:public.t.a
-- extra owner:conversion:public.cv
-- extra owner:function:public.f()
-- extra owner:function:public.from_sql(internal)
-- extra owner:function:public.h()
-- extra owner:function:public.i(internal)
-- extra owner:function:public.v(oid)
-- extra owner:language:other
-- extra owner:table:public.t
-- extra comment:access-method:heap2
-- extra comment:conversion:public.cv
-- extra comment:language:other

BEGIN;
-- contract; breaks-running-code
DROP CONVERSION public.cv;
-- contract; breaks-running-code
DROP TRANSFORM FOR integer LANGUAGE other;
-- contract; breaks-running-code
DROP FUNCTION public.f();
-- contract; breaks-running-code
DROP LANGUAGE other;
-- contract; breaks-running-code
DROP FUNCTION public.from_sql(internal);
-- contract; breaks-running-code
DROP FUNCTION public.h();
-- contract; breaks-running-code
DROP FUNCTION public.i(internal);
-- contract; breaks-running-code
DROP FUNCTION public.v(oid);
-- contract; ACCESS EXCLUSIVE on public.t; breaks-running-code, data-loss
DROP TABLE public.t;
-- contract; breaks-running-code
DROP ACCESS METHOD heap2;
COMMIT;
