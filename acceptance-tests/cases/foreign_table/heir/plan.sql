-- extra foreign-data-wrapper:w
-- extra server:s
-- extra table:public.p
-- extra foreign-table:public.f1
-- extra column:public.f1.a
-- extra column:public.f1.b
-- extra column:public.p.a
-- extra owner:foreign-data-wrapper:w
-- extra owner:foreign-table:public.f1
-- extra owner:server:s
-- extra owner:table:public.p

BEGIN;
-- contract; ACCESS EXCLUSIVE on public.f1; breaks-running-code
DROP FOREIGN TABLE public.f1;
-- contract; ACCESS EXCLUSIVE on public.p; breaks-running-code, data-loss
DROP TABLE public.p;
-- contract; breaks-running-code
DROP SERVER s;
-- contract; breaks-running-code
DROP FOREIGN DATA WRAPPER w;
COMMIT;
