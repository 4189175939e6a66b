-- changed default:public.t.a
-- missing default:public.t.b
-- extra default:public.t.c

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.t
ALTER TABLE ONLY public.t ALTER COLUMN a SET DEFAULT 1;
-- expand; ACCESS EXCLUSIVE on public.t
ALTER TABLE ONLY public.t ALTER COLUMN b SET DEFAULT 'x'::text;
-- expand; ACCESS EXCLUSIVE on public.t
ALTER TABLE ONLY public.t ALTER COLUMN c DROP DEFAULT;
COMMIT;
