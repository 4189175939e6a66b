-- extra foreign-table:public.f1
-- extra column:public.f1.a
-- extra partition:foreign-table:public.f1
-- extra owner:foreign-table:public.f1

BEGIN;
-- contract; ACCESS EXCLUSIVE on public.f1; breaks-running-code
DROP FOREIGN TABLE public.f1;
COMMIT;
