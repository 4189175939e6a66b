-- extra index:public.j
-- changed cluster:table:public.t

BEGIN;
-- expand; SHARE UPDATE EXCLUSIVE on public.t
ALTER TABLE public.t CLUSTER ON i;
COMMIT;

BEGIN;
-- contract; ACCESS EXCLUSIVE on public.t
DROP INDEX public.j;
COMMIT;
