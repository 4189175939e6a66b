-- missing constraint:public.t.t_a
-- extra index:public.t_a

BEGIN;
-- contract; ACCESS EXCLUSIVE on public.t
DROP INDEX public.t_a;
-- contract; ACCESS EXCLUSIVE on public.t
ALTER TABLE ONLY public.t ADD CONSTRAINT t_a UNIQUE (a);
COMMIT;
