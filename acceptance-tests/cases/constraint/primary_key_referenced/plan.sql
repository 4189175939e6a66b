-- changed column:public.t.b
-- changed constraint:public.t.t_pkey

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.t; breaks-running-code, may-fail
ALTER TABLE public.t ALTER COLUMN b SET NOT NULL;
-- expand; ACCESS EXCLUSIVE on public.u; ACCESS EXCLUSIVE on public.t
ALTER TABLE public.u DROP CONSTRAINT u_a_fkey;
-- expand; ACCESS EXCLUSIVE on public.t; breaks-running-code
ALTER TABLE public.t DROP CONSTRAINT t_pkey;
-- expand; ACCESS EXCLUSIVE on public.t
ALTER TABLE ONLY public.t ADD CONSTRAINT t_pkey PRIMARY KEY (a) INCLUDE (b);
-- expand; SHARE ROW EXCLUSIVE on public.u; SHARE ROW EXCLUSIVE on public.t
ALTER TABLE public.u ADD CONSTRAINT u_a_fkey FOREIGN KEY (a) REFERENCES public.t(a);
COMMIT;
