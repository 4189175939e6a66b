-- extra table:public.a
-- extra table:public.b
-- extra column:public.a.b
-- extra column:public.a.id
-- extra column:public.b.a
-- extra column:public.b.id
-- extra constraint:public.a.a_b_fkey
-- extra constraint:public.a.a_pkey
-- extra constraint:public.b.b_a_fkey
-- extra constraint:public.b.b_pkey
-- extra owner:table:public.a
-- extra owner:table:public.b

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.a; ACCESS EXCLUSIVE on public.b
ALTER TABLE public.a DROP CONSTRAINT a_b_fkey;
-- expand; ACCESS EXCLUSIVE on public.b; ACCESS EXCLUSIVE on public.a
ALTER TABLE public.b DROP CONSTRAINT b_a_fkey;
COMMIT;

BEGIN;
-- contract; ACCESS EXCLUSIVE on public.a; breaks-running-code, data-loss
DROP TABLE public.a;
-- contract; ACCESS EXCLUSIVE on public.b; breaks-running-code, data-loss
DROP TABLE public.b;
COMMIT;
