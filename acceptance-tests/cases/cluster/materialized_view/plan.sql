-- missing cluster:materialized-view:public.m

BEGIN;
-- expand; SHARE UPDATE EXCLUSIVE on public.m
ALTER TABLE public.m CLUSTER ON i;
COMMIT;
