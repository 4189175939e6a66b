-- extra table:public.t2
-- extra column:public.t2.a
-- extra partition:table:public.t2
-- extra trigger:public.t2.touch
-- extra owner:table:public.t2

BEGIN;
-- contract; ACCESS EXCLUSIVE on public.t2; breaks-running-code, data-loss
DROP TABLE public.t2;
COMMIT;
