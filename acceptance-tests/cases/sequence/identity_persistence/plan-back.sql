-- extra table:public.logged
-- extra table:public.unlogged
-- extra column:public.logged.a
-- extra column:public.unlogged.a
-- extra owner:table:public.logged
-- extra owner:table:public.unlogged

BEGIN;
-- contract; ACCESS EXCLUSIVE on public.logged; breaks-running-code, data-loss
DROP TABLE public.logged;
-- contract; ACCESS EXCLUSIVE on public.unlogged; breaks-running-code, data-loss
DROP TABLE public.unlogged;
COMMIT;
