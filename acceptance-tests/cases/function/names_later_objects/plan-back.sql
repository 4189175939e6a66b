-- extra function:public.a_first()
-- extra function:public.z_last()
-- extra table:public.t
-- extra column:public.t.a
-- extra owner:function:public.a_first()
-- extra owner:function:public.z_last()
-- extra owner:table:public.t

BEGIN;
-- contract; breaks-running-code
DROP FUNCTION public.a_first();
-- contract; breaks-running-code
DROP FUNCTION public.z_last();
-- contract; ACCESS EXCLUSIVE on public.t; breaks-running-code, data-loss
DROP TABLE public.t;
COMMIT;
