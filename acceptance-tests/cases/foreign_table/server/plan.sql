-- changed foreign-table:public.ft

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.ft; breaks-running-code
DROP FOREIGN TABLE public.ft;
-- expand
CREATE FOREIGN TABLE public.ft (
    a integer
) SERVER s2;
COMMIT;
