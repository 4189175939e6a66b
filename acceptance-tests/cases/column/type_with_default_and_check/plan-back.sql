-- changed column:public.t.a
-- changed default:public.t.a
-- changed constraint:public.t.t_a_check

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.t
ALTER TABLE public.t DROP CONSTRAINT t_a_check;
-- expand; ACCESS EXCLUSIVE on public.t
ALTER TABLE ONLY public.t ALTER COLUMN a DROP DEFAULT;
-- expand; ACCESS EXCLUSIVE on public.t
ALTER TABLE public.t ALTER COLUMN a TYPE text;
-- expand; ACCESS EXCLUSIVE on public.t
ALTER TABLE ONLY public.t ALTER COLUMN a SET DEFAULT '0'::text;
-- expand; ACCESS EXCLUSIVE on public.t; breaks-running-code, may-fail
ALTER TABLE public.t ADD CONSTRAINT t_a_check CHECK ((a <> ''::text));
COMMIT;
