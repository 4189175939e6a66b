-- changed default:public.v.a
-- missing default:public.v.b
-- changed view:public.v
-- missing comment:column:public.v.a

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.v; breaks-running-code
DROP VIEW public.v;
-- expand
CREATE VIEW public.v (b, a) AS
 SELECT t.b,
    t.a
   FROM public.t;
-- expand; ACCESS EXCLUSIVE on public.v
ALTER VIEW public.v ALTER COLUMN a SET DEFAULT 2;
-- expand; ACCESS EXCLUSIVE on public.v
ALTER VIEW public.v ALTER COLUMN b SET DEFAULT 'x'::text;
-- expand
COMMENT ON COLUMN public.v.a IS 'a';
COMMIT;
