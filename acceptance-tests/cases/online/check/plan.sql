-- missing constraint:public.child.positive
-- missing constraint:public.t.positive
-- missing comment:constraint:public.t.positive

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.t; breaks-running-code
ALTER TABLE public.t ADD CONSTRAINT positive CHECK ((a > 0)) NOT VALID;
COMMIT;

-- outside a transaction
-- expand; SHARE UPDATE EXCLUSIVE on public.t; SHARE UPDATE EXCLUSIVE on public.child; may-fail
ALTER TABLE public.t VALIDATE CONSTRAINT positive;

BEGIN;
-- expand
COMMENT ON CONSTRAINT positive ON public.t IS 'nothing below one';
COMMIT;
