-- changed view:public.v

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.v
CREATE OR REPLACE VIEW public.v (a, b, c) AS
 SELECT t.a,
    t.b,
    t.c
   FROM public.t;
COMMIT;
