-- changed default:public.v.a
-- extra default:public.v.b
-- changed view:public.v
-- extra comment:column:public.v.a

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.v; breaks-running-code
DROP VIEW public.v;
-- expand
CREATE VIEW public.v (a, b) AS
 SELECT t.a,
    t.b
   FROM public.t;
-- expand; ACCESS EXCLUSIVE on public.v
ALTER VIEW public.v ALTER COLUMN a SET DEFAULT 1;
COMMIT;
