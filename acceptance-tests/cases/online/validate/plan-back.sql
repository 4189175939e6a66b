-- changed constraint:public.p.p_a_check
-- changed constraint:public.t.p

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.p
ALTER TABLE public.p DROP CONSTRAINT p_a_check;
-- expand; ACCESS EXCLUSIVE on public.p
ALTER TABLE public.p ADD CONSTRAINT p_a_check CHECK ((a > 0)) NOT VALID;
-- expand; ACCESS EXCLUSIVE on public.t; ACCESS EXCLUSIVE on public.p
ALTER TABLE public.t DROP CONSTRAINT p;
-- expand; SHARE ROW EXCLUSIVE on public.t; SHARE ROW EXCLUSIVE on public.p
ALTER TABLE public.t ADD CONSTRAINT p FOREIGN KEY (p) REFERENCES public.p(id) NOT VALID;
COMMIT;

-- outside a transaction
-- expand; SHARE UPDATE EXCLUSIVE on public.p
ALTER TABLE public.p VALIDATE CONSTRAINT p_a_check;
