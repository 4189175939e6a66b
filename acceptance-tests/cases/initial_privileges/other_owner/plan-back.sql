-- extra schema:ns
-- extra type:public.ne
-- extra function:public.nf()
-- extra sequence:public.n_s_seq
-- extra table:ns.t
-- extra table:public.n
-- extra column:ns.t.a
-- extra column:public.n.id
-- extra column:public.n.s
-- extra default:public.n.s
-- extra sequence-owner:sequence:public.n_s_seq
-- extra view:public.nv
-- extra owner:function:public.nf()
-- extra owner:schema:ns
-- extra owner:sequence:public.n_s_seq
-- extra owner:table:ns.t
-- extra owner:table:public.n
-- extra owner:type:public.ne
-- extra owner:view:public.nv
-- extra grant:view:public.nv

BEGIN;
-- contract; ACCESS EXCLUSIVE on public.nv; breaks-running-code
DROP VIEW public.nv;
-- contract; breaks-running-code
DROP FUNCTION public.nf();
-- contract; ACCESS EXCLUSIVE on ns.t; breaks-running-code, data-loss
DROP TABLE ns.t;
-- contract; ACCESS EXCLUSIVE on public.n; breaks-running-code, data-loss
DROP TABLE public.n;
-- contract; breaks-running-code
DROP TYPE public.ne;
-- contract
DROP SCHEMA ns;
COMMIT;
