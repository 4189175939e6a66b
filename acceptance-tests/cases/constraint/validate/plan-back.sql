-- changed constraint:public.t.fk
-- changed constraint:public.t.positive

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.t; ACCESS EXCLUSIVE on public.p
ALTER TABLE public.t DROP CONSTRAINT fk;
-- expand; SHARE ROW EXCLUSIVE on public.t; SHARE ROW EXCLUSIVE on public.p
ALTER TABLE public.t ADD CONSTRAINT fk FOREIGN KEY (a) REFERENCES public.p(id) NOT VALID;
-- expand; ACCESS EXCLUSIVE on public.t
ALTER TABLE public.t DROP CONSTRAINT positive;
-- expand; ACCESS EXCLUSIVE on public.t
ALTER TABLE public.t ADD CONSTRAINT positive CHECK ((a > 0)) NOT VALID;
COMMIT;
