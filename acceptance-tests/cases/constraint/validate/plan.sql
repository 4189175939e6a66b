-- changed constraint:public.t.fk
-- changed constraint:public.t.positive

BEGIN;
-- expand; SHARE UPDATE EXCLUSIVE on public.t; may-fail
ALTER TABLE public.t VALIDATE CONSTRAINT fk;
-- expand; SHARE UPDATE EXCLUSIVE on public.t; may-fail
ALTER TABLE public.t VALIDATE CONSTRAINT positive;
COMMIT;
