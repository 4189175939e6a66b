-- extra foreign-table:public.ft
-- extra column:public.ft.b
-- extra column:public.ft.id
-- extra default:public.ft.b
-- extra constraint:public.ft.c
-- extra owner:foreign-table:public.ft
-- extra grant:foreign-table:public.ft
-- extra comment:column:public.ft.b
-- extra comment:foreign-table:public.ft

BEGIN;
-- contract; ACCESS EXCLUSIVE on public.ft; breaks-running-code
DROP FOREIGN TABLE public.ft;
COMMIT;
