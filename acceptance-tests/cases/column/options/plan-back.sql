-- changed column:public.t.a
-- changed column:public.t.b

BEGIN;
-- expand; SHARE UPDATE EXCLUSIVE on public.t
ALTER TABLE ONLY public.t ALTER COLUMN a RESET (n_distinct);
-- expand; ACCESS EXCLUSIVE on public.t
ALTER TABLE ONLY public.t ALTER COLUMN b SET STORAGE EXTENDED;
ALTER TABLE ONLY public.t ALTER COLUMN b SET COMPRESSION DEFAULT;
ALTER TABLE ONLY public.t ALTER COLUMN b SET STATISTICS -1;
COMMIT;
