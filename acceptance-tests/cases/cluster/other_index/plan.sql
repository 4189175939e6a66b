-- missing index:public.j
-- changed cluster:table:public.t

BEGIN;
-- expand; SHARE on public.t; blocks-writes
CREATE INDEX j ON public.t USING btree (b);
-- expand; SHARE UPDATE EXCLUSIVE on public.t
ALTER TABLE public.t CLUSTER ON j;
COMMIT;
