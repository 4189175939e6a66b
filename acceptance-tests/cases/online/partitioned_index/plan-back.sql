-- extra constraint:public.t.positive
-- extra constraint:public.t.u
-- extra constraint:public.t1.positive
-- extra constraint:public.t1.t1_id_b_key
-- extra constraint:public.t2.positive
-- extra constraint:public.t2.t2_id_b_key
-- extra constraint:public.t21.positive
-- extra constraint:public.t21.t21_id_b_key
-- extra index:public.i
-- extra index:public.t1_a_idx
-- extra index:public.t21_a_idx
-- extra index:public.t2_a_idx
-- extra index-attachment:constraint:public.t1.t1_id_b_key
-- extra index-attachment:constraint:public.t2.t2_id_b_key
-- extra index-attachment:constraint:public.t21.t21_id_b_key
-- extra index-attachment:index:public.t1_a_idx
-- extra index-attachment:index:public.t21_a_idx
-- extra index-attachment:index:public.t2_a_idx

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.t
ALTER TABLE public.t DROP CONSTRAINT positive;
-- expand; ACCESS EXCLUSIVE on public.t; may-fail
ALTER TABLE public.t DROP CONSTRAINT u;
COMMIT;

BEGIN;
-- contract; ACCESS EXCLUSIVE on public.t
DROP INDEX public.i;
COMMIT;
