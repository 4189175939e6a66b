-- extra table:public.c2
-- extra column:public.c2.a
-- extra column:public.c2.c
-- extra partition:table:public.c2
-- missing constraint:public.c1.positive
-- missing constraint:public.p.positive
-- extra owner:table:public.c2

BEGIN;
-- contract; ACCESS EXCLUSIVE on public.c2; breaks-running-code, data-loss
DROP TABLE public.c2;
-- contract; ACCESS EXCLUSIVE on public.p; ACCESS EXCLUSIVE on public.c1; ACCESS EXCLUSIVE on public.c2; breaks-running-code, may-fail
ALTER TABLE public.p ADD CONSTRAINT positive CHECK ((c > 0));
COMMIT;
