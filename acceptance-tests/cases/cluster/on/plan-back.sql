-- extra cluster:table:public.t

BEGIN;
-- expand; SHARE UPDATE EXCLUSIVE on public.t
ALTER TABLE public.t SET WITHOUT CLUSTER;
COMMIT;
