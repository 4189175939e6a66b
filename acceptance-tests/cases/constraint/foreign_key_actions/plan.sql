-- changed constraint:public.c.fk

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.c; ACCESS EXCLUSIVE on public.p
ALTER TABLE public.c DROP CONSTRAINT fk;
-- expand; SHARE ROW EXCLUSIVE on public.c; SHARE ROW EXCLUSIVE on public.p
ALTER TABLE public.c ADD CONSTRAINT fk FOREIGN KEY (p) REFERENCES public.p(id) ON UPDATE SET NULL ON DELETE CASCADE DEFERRABLE;
COMMIT;
