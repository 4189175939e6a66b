-- extra table:public.line
-- extra table:public.t
-- extra column:public.line.n
-- extra column:public.line.t
-- extra column:public.t.id
-- extra column:public.t.name
-- extra constraint:public.line.line_t_fkey
-- extra constraint:public.t.t_pkey
-- extra view:public.a_first
-- extra view:public.sums
-- extra owner:table:public.line
-- extra owner:table:public.t
-- extra owner:view:public.a_first
-- extra owner:view:public.sums

BEGIN;
-- contract; ACCESS EXCLUSIVE on public.a_first; breaks-running-code
DROP VIEW public.a_first;
-- contract; ACCESS EXCLUSIVE on public.sums; breaks-running-code
DROP VIEW public.sums;
-- contract; ACCESS EXCLUSIVE on public.line; breaks-running-code, data-loss
DROP TABLE public.line;
-- contract; ACCESS EXCLUSIVE on public.t; breaks-running-code, data-loss
DROP TABLE public.t;
COMMIT;
