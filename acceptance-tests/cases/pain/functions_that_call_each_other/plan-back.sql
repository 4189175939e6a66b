-- extra function:public.a_calls_b(integer)
-- extra function:public.b_calls_a(integer)
-- extra function:public.z_reads()
-- extra table:public.zz
-- extra column:public.zz.n
-- extra default:public.zz.n
-- extra owner:function:public.a_calls_b(integer)
-- extra owner:function:public.b_calls_a(integer)
-- extra owner:function:public.z_reads()
-- extra owner:table:public.zz

BEGIN;
-- contract; breaks-running-code
DROP FUNCTION public.a_calls_b(integer);
-- contract; breaks-running-code
DROP FUNCTION public.b_calls_a(integer);
-- contract; ACCESS EXCLUSIVE on public.zz; breaks-running-code, data-loss
DROP TABLE public.zz;
-- contract; breaks-running-code
DROP FUNCTION public.z_reads();
COMMIT;
