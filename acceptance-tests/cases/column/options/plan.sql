-- changed column:public.t.a
-- changed column:public.t.b

BEGIN;
-- expand; SHARE UPDATE EXCLUSIVE on public.t
ALTER TABLE ONLY public.t ALTER COLUMN a SET (n_distinct='100');
-- expand; ACCESS EXCLUSIVE on public.t
ALTER TABLE ONLY public.t ALTER COLUMN b SET STORAGE EXTERNAL;
ALTER TABLE ONLY public.t ALTER COLUMN b SET COMPRESSION pglz;
ALTER TABLE ONLY public.t ALTER COLUMN b SET STATISTICS 50;
COMMIT;
