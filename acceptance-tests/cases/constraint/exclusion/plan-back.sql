-- extra constraint:public.t.apart

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.t; may-fail
ALTER TABLE public.t DROP CONSTRAINT apart;
COMMIT;
