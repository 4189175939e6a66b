-- changed column:public.t.a
-- changed column:public.t.b

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.t
ALTER TABLE ONLY public.t ALTER COLUMN a SET STORAGE EXTENDED;
-- expand; ACCESS EXCLUSIVE on public.t
ALTER TABLE ONLY public.t ALTER COLUMN b SET STORAGE EXTENDED;
COMMIT;
