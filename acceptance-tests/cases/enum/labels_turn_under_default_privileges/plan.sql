-- changed type:public.mood

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.t
ALTER TABLE ONLY public.t ALTER COLUMN m DROP DEFAULT;
-- expand; ACCESS EXCLUSIVE on public.t; breaks-running-code, rewrite
ALTER TYPE public.mood RENAME TO mood__replaced;
CREATE TYPE public.mood AS ENUM ('a', 'c', 'b');
ALTER TABLE public.t ALTER COLUMN m TYPE public.mood USING m::pg_catalog.text::public.mood;
DROP TYPE public.mood__replaced;
-- expand; ACCESS EXCLUSIVE on public.t
ALTER TABLE ONLY public.t ALTER COLUMN m SET DEFAULT 'b'::public.mood;
-- expand
ALTER TYPE public.mood OWNER TO postgres;
-- expand
REVOKE USAGE ON TYPE public.mood FROM case_bob;
COMMIT;
