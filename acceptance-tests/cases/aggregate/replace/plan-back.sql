-- changed aggregate:public.other(integer)
-- changed aggregate:public.total(integer)

BEGIN;
-- expand
CREATE OR REPLACE AGGREGATE public.total(integer) (
    SFUNC = public.add,
    STYPE = integer,
    INITCOND = '0'
);
-- expand; breaks-running-code
DROP AGGREGATE public.other(integer);
-- expand
CREATE AGGREGATE public.other(integer) (
    SFUNC = public.add,
    STYPE = integer,
    INITCOND = '0'
);
COMMIT;
