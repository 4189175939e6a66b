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
CREATE RULE r AS
    ON INSERT TO public.v DO INSTEAD  INSERT INTO public.t (a, b)
  VALUES (new.a, new.b);
COMMIT;
