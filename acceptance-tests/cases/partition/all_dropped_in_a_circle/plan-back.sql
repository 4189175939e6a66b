-- extra table:public.a
-- extra table:public.a_x
-- extra table:public.b
-- extra table:public.b_x
-- extra column:public.a.id
-- extra column:public.a.part
-- extra column:public.a_x.id
-- extra column:public.a_x.part
-- extra column:public.b.id
-- extra column:public.b.part
-- extra column:public.b_x.id
-- extra column:public.b_x.part
-- extra partition:table:public.a_x
-- extra partition:table:public.b_x
-- extra constraint:public.a_x.a_x_pkey
-- extra constraint:public.a_x.a_x_to_b_x
-- extra constraint:public.b_x.b_x_pkey
-- extra constraint:public.b_x.b_x_to_a_x
-- extra owner:table:public.a
-- extra owner:table:public.a_x
-- extra owner:table:public.b
-- extra owner:table:public.b_x

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.a_x; ACCESS EXCLUSIVE on public.b_x
ALTER TABLE public.a_x DROP CONSTRAINT a_x_to_b_x;
-- expand; ACCESS EXCLUSIVE on public.b_x; ACCESS EXCLUSIVE on public.a_x
ALTER TABLE public.b_x DROP CONSTRAINT b_x_to_a_x;
COMMIT;

BEGIN;
-- contract; ACCESS EXCLUSIVE on public.a; breaks-running-code, data-loss
DROP TABLE public.a;
-- contract; ACCESS EXCLUSIVE on public.b; breaks-running-code, data-loss
DROP TABLE public.b;
COMMIT;
