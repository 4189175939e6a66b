-- changed procedure:public.p(integer)
-- missing procedure:public.q()
-- missing procedure:public.q(integer)
-- extra procedure:public.r(integer, text[])
-- missing owner:procedure:public.q()
-- missing owner:procedure:public.q(integer)
-- extra owner:procedure:public.r(integer, text[])

BEGIN;
-- expand
CREATE OR REPLACE PROCEDURE public.q(IN b integer)
 LANGUAGE plpgsql
AS $procedure$BEGIN END$procedure$
;
-- expand
CREATE OR REPLACE PROCEDURE public.q(OUT b integer)
 LANGUAGE plpgsql
AS $procedure$BEGIN b := 1; END$procedure$
;
-- expand; breaks-running-code
DROP PROCEDURE public.p(IN integer, OUT text);
-- expand
CREATE OR REPLACE PROCEDURE public.p(IN a integer, OUT b integer)
 LANGUAGE plpgsql
AS $procedure$BEGIN b := a; END$procedure$
;
-- expand
COMMENT ON PROCEDURE public.p(integer) IS 'p';
COMMIT;

BEGIN;
-- contract; breaks-running-code
DROP PROCEDURE public.r(INOUT integer, VARIADIC text[]);
COMMIT;
