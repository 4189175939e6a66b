-- changed column:public.p.a
-- changed column:public.p.b
-- changed column:public.t.a
-- changed column:public.t.b
-- changed column:public.t_low.a
-- changed column:public.t_low.b

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.p
ALTER TABLE public.p ALTER COLUMN a DROP NOT NULL;
ALTER TABLE ONLY public.h ALTER COLUMN a SET NOT NULL;
-- expand; ACCESS EXCLUSIVE on public.p; ACCESS EXCLUSIVE on public.h; breaks-running-code, may-fail
ALTER TABLE public.p ALTER COLUMN b SET NOT NULL;
-- expand; ACCESS EXCLUSIVE on public.t
ALTER TABLE public.t ALTER COLUMN a DROP NOT NULL;
ALTER TABLE ONLY public.t_high ALTER COLUMN a SET NOT NULL;
-- expand; ACCESS EXCLUSIVE on public.t; ACCESS EXCLUSIVE on public.t_high; ACCESS EXCLUSIVE on public.t_low; breaks-running-code, may-fail
ALTER TABLE public.t ALTER COLUMN b SET NOT NULL;
COMMIT;
