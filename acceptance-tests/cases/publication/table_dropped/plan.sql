-- extra table:public.u
-- extra column:public.u.id
-- extra constraint:public.u.u_pkey
-- extra published:publication:p table:public.u
-- extra owner:table:public.u

BEGIN;
-- contract; ACCESS EXCLUSIVE on public.u; breaks-running-code, data-loss
DROP TABLE public.u;
COMMIT;
