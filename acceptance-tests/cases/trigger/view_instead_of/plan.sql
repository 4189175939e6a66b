-- changed view:public.v

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.v; breaks-running-code
DROP VIEW public.v;
-- expand
CREATE VIEW public.v (b, a) AS
 SELECT t.b,
    t.a
   FROM public.t;
-- expand
CREATE TRIGGER i INSTEAD OF INSERT ON public.v FOR EACH ROW EXECUTE FUNCTION public.f();
COMMIT;
