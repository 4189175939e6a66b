-- changed column:public.t.a

BEGIN;
-- expand; SHARE UPDATE EXCLUSIVE on public.t
ALTER TABLE ONLY public.t ALTER COLUMN a SET (n_distinct='5');
ALTER TABLE ONLY public.t ALTER COLUMN a RESET (n_distinct_inherited);
COMMIT;
