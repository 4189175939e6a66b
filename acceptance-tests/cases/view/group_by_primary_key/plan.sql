-- missing column:public.t.c
-- changed constraint:public.t.t_pkey
-- changed view:public.v

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.t; breaks-running-code, may-fail
ALTER TABLE public.t ADD COLUMN c integer NOT NULL;
-- expand; ACCESS EXCLUSIVE on public.v; breaks-running-code
DROP VIEW public.v;
-- expand; ACCESS EXCLUSIVE on public.t; breaks-running-code
ALTER TABLE public.t DROP CONSTRAINT t_pkey;
-- expand; ACCESS EXCLUSIVE on public.t; breaks-running-code, may-fail
ALTER TABLE ONLY public.t ADD CONSTRAINT t_pkey PRIMARY KEY (c);
-- expand
CREATE VIEW public.v (a, b) AS
 SELECT t.a,
    t.b
   FROM public.t
  GROUP BY t.c;
COMMIT;
