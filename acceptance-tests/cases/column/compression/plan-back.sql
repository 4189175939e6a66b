-- changed column:public.t.a

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.t
ALTER TABLE ONLY public.t ALTER COLUMN a SET COMPRESSION DEFAULT;
COMMIT;
