-- changed column:public.p.a
-- changed column:public.p.b
-- changed column:public.t.a
-- changed column:public.t.b
-- changed column:public.t_low.a
-- changed column:public.t_low.b

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.p; breaks-running-code, may-fail
ALTER TABLE public.p ALTER COLUMN a SET NOT NULL;
-- expand; ACCESS EXCLUSIVE on public.p
ALTER TABLE public.p ALTER COLUMN b DROP NOT NULL;
ALTER TABLE ONLY public.h ALTER COLUMN b SET NOT NULL;
-- expand; ACCESS EXCLUSIVE on public.t; breaks-running-code, may-fail
ALTER TABLE public.t ALTER COLUMN a SET NOT NULL;
-- expand; ACCESS EXCLUSIVE on public.t
ALTER TABLE public.t ALTER COLUMN b DROP NOT NULL;
ALTER TABLE ONLY public.t_high ALTER COLUMN b SET NOT NULL;
COMMIT;
