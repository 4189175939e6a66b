-- changed function:public.f()
-- extra function:public.g(integer)
-- extra procedure:public.p(integer)
-- extra table:public.u
-- missing column:public.t.a
-- extra column:public.u.d
-- extra owner:function:public.g(integer)
-- extra owner:procedure:public.p(integer)
-- extra owner:table:public.u

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.t
ALTER TABLE public.t ADD COLUMN a integer;
-- expand
CREATE OR REPLACE FUNCTION public.f()
 RETURNS bigint
 LANGUAGE sql
BEGIN ATOMIC
 SELECT sum(t.a) AS sum
    FROM public.t;
END
;
COMMIT;

BEGIN;
-- contract; breaks-running-code
DROP FUNCTION public.g(integer);
-- contract; breaks-running-code
DROP PROCEDURE public.p(IN integer);
-- contract; ACCESS EXCLUSIVE on public.u; breaks-running-code, data-loss
DROP TABLE public.u;
COMMIT;
