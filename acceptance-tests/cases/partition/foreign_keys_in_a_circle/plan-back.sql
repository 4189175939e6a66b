-- extra table:public.a_x
-- extra table:public.b_x
-- extra column:public.a_x.id
-- extra column:public.a_x.part
-- extra column:public.b_x.id
-- extra column:public.b_x.part
-- extra partition:table:public.a_x
-- extra partition:table:public.b_x
-- extra constraint:public.a.a_to_b
-- extra constraint:public.a_x.a_x_pkey
-- extra constraint:public.a_x.a_x_to_b_x
-- extra constraint:public.b.b_to_a
-- extra constraint:public.b_x.b_x_pkey
-- extra constraint:public.b_x.b_x_to_a_x
-- extra index-attachment:constraint:public.a_x.a_x_pkey
-- extra index-attachment:constraint:public.b_x.b_x_pkey
-- extra owner:table:public.a_x
-- extra owner:table:public.b_x

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.a; ACCESS EXCLUSIVE on public.b
ALTER TABLE public.a DROP CONSTRAINT a_to_b;
-- expand; ACCESS EXCLUSIVE on public.a_x; ACCESS EXCLUSIVE on public.b_x
ALTER TABLE public.a_x DROP CONSTRAINT a_x_to_b_x;
-- expand; ACCESS EXCLUSIVE on public.b; ACCESS EXCLUSIVE on public.a
ALTER TABLE public.b DROP CONSTRAINT b_to_a;
-- expand; ACCESS EXCLUSIVE on public.b_x; ACCESS EXCLUSIVE on public.a_x
ALTER TABLE public.b_x DROP CONSTRAINT b_x_to_a_x;
COMMIT;

BEGIN;
-- contract; ACCESS EXCLUSIVE on public.a; ACCESS EXCLUSIVE on public.a_x; breaks-running-code, data-loss
ALTER TABLE public.a DETACH PARTITION public.a_x;
DROP TABLE public.a_x;
-- contract; ACCESS EXCLUSIVE on public.b; ACCESS EXCLUSIVE on public.b_x; breaks-running-code, data-loss
ALTER TABLE public.b DETACH PARTITION public.b_x;
DROP TABLE public.b_x;
COMMIT;
