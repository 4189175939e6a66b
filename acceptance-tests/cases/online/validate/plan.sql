-- changed constraint:public.p.p_a_check
-- changed constraint:public.t.p

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.p
ALTER TABLE public.p DROP CONSTRAINT p_a_check;
-- expand; ACCESS EXCLUSIVE on public.p; breaks-running-code
ALTER TABLE public.p ADD CONSTRAINT p_a_check CHECK ((a > 1)) NOT VALID;
COMMIT;

-- outside a transaction
-- expand; SHARE UPDATE EXCLUSIVE on public.p; may-fail
ALTER TABLE public.p VALIDATE CONSTRAINT p_a_check;
-- expand; SHARE UPDATE EXCLUSIVE on public.t; ROW SHARE on public.p; may-fail
ALTER TABLE public.t VALIDATE CONSTRAINT p;
