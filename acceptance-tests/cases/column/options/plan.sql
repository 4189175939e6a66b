-- changed column:public.t.a

BEGIN;
-- expand; SHARE UPDATE EXCLUSIVE on public.t
ALTER TABLE ONLY public.t ALTER COLUMN a SET (n_distinct='-0.5', n_distinct_inherited='7');
COMMIT;
