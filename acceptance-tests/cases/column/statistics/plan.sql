-- changed column:public.t.a
-- changed column:public.t.b

BEGIN;
-- expand; SHARE UPDATE EXCLUSIVE on public.t
ALTER TABLE ONLY public.t ALTER COLUMN a SET STATISTICS 500;
-- expand; SHARE UPDATE EXCLUSIVE on public.t
ALTER TABLE ONLY public.t ALTER COLUMN b SET STATISTICS -1;
COMMIT;
