-- extra column:public.t.c
-- changed constraint:public.t.t_pkey
-- changed view:public.v

BEGIN;
-- contract; ACCESS EXCLUSIVE on public.v; breaks-running-code
DROP VIEW public.v;
-- contract; ACCESS EXCLUSIVE on public.t; breaks-running-code, data-loss
ALTER TABLE public.t DROP COLUMN c;
-- contract; ACCESS EXCLUSIVE on public.t; breaks-running-code, may-fail
ALTER TABLE ONLY public.t ADD CONSTRAINT t_pkey PRIMARY KEY (a);
-- contract
CREATE VIEW public.v (a, b) AS
 SELECT t.a,
    t.b
   FROM public.t
  GROUP BY t.a;
COMMIT;
