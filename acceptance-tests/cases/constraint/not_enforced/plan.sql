-- changed constraint:public.t.fk
-- changed constraint:public.t.pos

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.t; ACCESS EXCLUSIVE on public.p
ALTER TABLE public.t DROP CONSTRAINT fk;
-- expand; SHARE ROW EXCLUSIVE on public.t; SHARE ROW EXCLUSIVE on public.p; breaks-running-code
ALTER TABLE public.t ADD CONSTRAINT fk FOREIGN KEY (a) REFERENCES public.p(id) NOT ENFORCED NOT VALID;
-- expand; ACCESS EXCLUSIVE on public.t
ALTER TABLE public.t DROP CONSTRAINT pos;
-- expand; ACCESS EXCLUSIVE on public.t; breaks-running-code
ALTER TABLE public.t ADD CONSTRAINT pos CHECK ((b > 0)) NOT ENFORCED NOT VALID;
COMMIT;
