-- extra column:public.t.c
-- changed constraint:public.t.t_pkey
-- changed view:public.v

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.v; breaks-running-code
DROP VIEW public.v;
-- expand; ACCESS EXCLUSIVE on public.t; breaks-running-code, data-loss
ALTER TABLE public.t DROP COLUMN c;
-- expand; ACCESS EXCLUSIVE on public.t; breaks-running-code, may-fail
ALTER TABLE ONLY public.t ADD CONSTRAINT t_pkey PRIMARY KEY (a);
-- expand
CREATE VIEW public.v (a, b) AS
 SELECT t.a,
    t.b
   FROM public.t
  GROUP BY t.a;
COMMIT;
