-- missing index:public.i
-- missing materialized-view:public.n
-- missing owner:materialized-view:public.n

BEGIN;
-- expand
CREATE MATERIALIZED VIEW public.n (a) AS
 SELECT m.a
   FROM public.m
WITH NO DATA;
-- expand
CREATE UNIQUE INDEX i ON public.n USING btree (a);
COMMIT;
