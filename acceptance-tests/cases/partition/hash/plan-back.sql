-- extra table:public.h
-- extra table:public.h0
-- extra table:public.h1
-- extra column:public.h.id
-- extra column:public.h0.id
-- extra column:public.h1.id
-- extra partition:table:public.h0
-- extra partition:table:public.h1
-- extra constraint:public.h.h_pkey
-- extra constraint:public.h.h_t
-- extra constraint:public.h0.h0_pkey
-- extra constraint:public.h1.h1_pkey
-- extra index-attachment:constraint:public.h0.h0_pkey
-- extra index-attachment:constraint:public.h1.h1_pkey
-- extra owner:table:public.h
-- extra owner:table:public.h0
-- extra owner:table:public.h1

BEGIN;
-- contract; ACCESS EXCLUSIVE on public.h; breaks-running-code, data-loss
DROP TABLE public.h;
COMMIT;
