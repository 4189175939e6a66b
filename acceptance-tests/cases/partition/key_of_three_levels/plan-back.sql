-- extra table:public.f
-- extra table:public.k
-- extra table:public.k1
-- extra table:public.k11
-- extra column:public.f.a
-- extra column:public.k.a
-- extra column:public.k1.a
-- extra column:public.k11.a
-- extra partition:table:public.k1
-- extra partition:table:public.k11
-- extra constraint:public.f.f_a_fkey
-- extra constraint:public.k.k_pkey
-- extra constraint:public.k1.k1_pkey
-- extra constraint:public.k11.k11_pkey
-- extra index-attachment:constraint:public.k1.k1_pkey
-- extra index-attachment:constraint:public.k11.k11_pkey
-- extra owner:table:public.f
-- extra owner:table:public.k
-- extra owner:table:public.k1
-- extra owner:table:public.k11

BEGIN;
-- contract; ACCESS EXCLUSIVE on public.f; breaks-running-code, data-loss
DROP TABLE public.f;
-- contract; ACCESS EXCLUSIVE on public.k; breaks-running-code, data-loss
DROP TABLE public.k;
COMMIT;
