-- extra constraint:public.t.apart

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.t; breaks-running-code
ALTER TABLE public.t DROP CONSTRAINT apart;
COMMIT;
