-- changed function:public.f()
-- missing function:public.g(integer)
-- missing procedure:public.p(integer)
-- missing table:public.u
-- extra column:public.t.a
-- missing column:public.u.d
-- missing owner:function:public.g(integer)
-- missing owner:procedure:public.p(integer)
-- missing owner:table:public.u

BEGIN;
-- expand
CREATE TABLE public.u (
    d integer
);
-- expand
CREATE OR REPLACE FUNCTION public.g(x integer)
 RETURNS integer
 LANGUAGE sql
RETURN (x + 1)
;
-- expand
CREATE OR REPLACE FUNCTION public.f()
 RETURNS bigint
 LANGUAGE sql
BEGIN ATOMIC
 SELECT sum(public.g(u.d)) AS sum
    FROM public.u;
END
;
-- expand
CREATE OR REPLACE PROCEDURE public.p(IN x integer)
 LANGUAGE sql
BEGIN ATOMIC
 INSERT INTO public.u (d)
   VALUES (p.x);
 SELECT public.f() AS f;
END
;
COMMIT;

BEGIN;
-- contract; ACCESS EXCLUSIVE on public.t; breaks-running-code, data-loss
ALTER TABLE public.t DROP COLUMN a;
COMMIT;
