-- extra type:public.later
-- extra type:public.num
-- extra function:public.num_eq(public.num, public.num)
-- extra function:public.num_hash(public.num)
-- extra function:public.num_in(cstring)
-- extra function:public.num_ne(public.num, public.num)
-- extra function:public.num_out(public.num)
-- extra function:public.num_send(public.num)
-- extra operator:public."!=="(public.num, public.num)
-- extra operator:public."==="(public.num, public.num)
-- extra operator-family:public.nums.hash
-- extra operator-class:public.num_ops.hash
-- extra cast:"integer AS public.num"
-- extra cast:"public.num AS integer"
-- extra table:public.t
-- extra column:public.t.n
-- extra column:public.t.ns
-- extra index:public.t_n
-- extra owner:function:public.num_eq(public.num, public.num)
-- extra owner:function:public.num_hash(public.num)
-- extra owner:function:public.num_in(cstring)
-- extra owner:function:public.num_ne(public.num, public.num)
-- extra owner:function:public.num_out(public.num)
-- extra owner:function:public.num_send(public.num)
-- extra owner:operator-class:public.num_ops.hash
-- extra owner:operator-family:public.nums.hash
-- extra owner:operator:public."!=="(public.num, public.num)
-- extra owner:operator:public."==="(public.num, public.num)
-- extra owner:table:public.t
-- extra owner:type:public.later
-- extra owner:type:public.num
-- extra comment:cast:"integer AS public.num"
-- extra comment:operator:public."==="(public.num, public.num)

BEGIN;
-- contract; breaks-running-code
DROP CAST (integer AS public.num);
-- contract; breaks-running-code
DROP CAST (public.num AS integer);
-- contract; breaks-running-code
DROP OPERATOR public.!== (public.num, public.num);
-- contract; breaks-running-code
DROP FUNCTION public.num_ne(public.num, public.num);
-- contract; ACCESS EXCLUSIVE on public.t; breaks-running-code, data-loss
DROP TABLE public.t;
-- contract; breaks-running-code
DROP OPERATOR FAMILY public.nums USING hash;
-- contract; breaks-running-code
DROP OPERATOR public.=== (public.num, public.num);
-- contract; breaks-running-code
DROP FUNCTION public.num_eq(public.num, public.num);
-- contract; breaks-running-code
DROP FUNCTION public.num_hash(public.num);
-- contract; breaks-running-code
DROP TYPE public.num CASCADE;
-- contract; breaks-running-code
DROP TYPE public.later;
COMMIT;
