-- changed column:public.t.a
-- changed default:public.t.a
-- changed constraint:public.t.t_a_check

BEGIN;
-- contract; ACCESS EXCLUSIVE on public.t
ALTER TABLE public.t DROP CONSTRAINT t_a_check;
-- contract; ACCESS EXCLUSIVE on public.t
ALTER TABLE ONLY public.t ALTER COLUMN a DROP DEFAULT;
-- contract; ACCESS EXCLUSIVE on public.t; breaks-running-code, may-fail, rewrite
ALTER TABLE public.t ALTER COLUMN a TYPE character varying(20);
-- contract; ACCESS EXCLUSIVE on public.t
ALTER TABLE ONLY public.t ALTER COLUMN a SET DEFAULT 'none'::character varying;
-- contract; ACCESS EXCLUSIVE on public.t; breaks-running-code, may-fail
ALTER TABLE public.t ADD CONSTRAINT t_a_check CHECK (((a)::text <> ''::text));
COMMIT;
