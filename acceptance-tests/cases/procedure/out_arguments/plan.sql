-- changed procedure:public.p(integer)
-- extra procedure:public.q()
-- extra procedure:public.q(integer)
-- missing procedure:public.r(integer, text[])
-- extra owner:procedure:public.q()
-- extra owner:procedure:public.q(integer)
-- missing owner:procedure:public.r(integer, text[])

BEGIN;
-- expand
CREATE OR REPLACE PROCEDURE public.r(INOUT b integer, VARIADIC c text[])
 LANGUAGE plpgsql
AS $procedure$BEGIN END$procedure$
;
-- expand; breaks-running-code
DROP PROCEDURE public.p(IN integer, OUT integer);
-- expand
CREATE OR REPLACE PROCEDURE public.p(IN a integer, OUT b text)
 LANGUAGE plpgsql
AS $procedure$BEGIN b := a; END$procedure$
;
-- expand
COMMENT ON PROCEDURE public.p(integer) IS 'p';
COMMIT;

BEGIN;
-- contract; breaks-running-code
DROP PROCEDURE public.q(OUT integer);
-- contract; breaks-running-code
DROP PROCEDURE public.q(IN integer);
COMMIT;
