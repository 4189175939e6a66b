-- extra table:public.c
-- extra column:public.c.x
-- extra owner:table:public.c

BEGIN;
-- contract; ACCESS EXCLUSIVE on public.c; breaks-running-code, data-loss
DROP TABLE public.c;
COMMIT;
