-- changed constraint:public.t.u

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.t
ALTER TABLE public.t DROP CONSTRAINT u;
-- expand; ACCESS EXCLUSIVE on public.t
ALTER TABLE ONLY public.t ADD CONSTRAINT u UNIQUE (a);
COMMIT;
