-- missing cluster:table:public.t

BEGIN;
-- expand; SHARE UPDATE EXCLUSIVE on public.t
ALTER TABLE public.t CLUSTER ON t_pkey;
COMMIT;
