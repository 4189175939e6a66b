-- changed default:public.t.a
-- extra default:public.t.b
-- missing default:public.t.c

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.t
ALTER TABLE ONLY public.t ALTER COLUMN a SET DEFAULT 2;
-- expand; ACCESS EXCLUSIVE on public.t
ALTER TABLE ONLY public.t ALTER COLUMN c SET DEFAULT CURRENT_DATE;
-- expand; ACCESS EXCLUSIVE on public.t
ALTER TABLE ONLY public.t ALTER COLUMN b DROP DEFAULT;
COMMIT;
