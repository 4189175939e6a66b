-- changed type:public.mood

BEGIN;
-- contract; ACCESS EXCLUSIVE on public.t
ALTER TABLE ONLY public.t ALTER COLUMN m DROP DEFAULT;
-- contract; ACCESS EXCLUSIVE on public.t; breaks-running-code, may-fail, rewrite
ALTER TYPE public.mood RENAME TO mood__replaced;
CREATE TYPE public.mood AS ENUM ('a', 'b');
ALTER TABLE public.t ALTER COLUMN m TYPE public.mood USING m::text::public.mood;
DROP TYPE public.mood__replaced;
-- contract; ACCESS EXCLUSIVE on public.t
ALTER TABLE ONLY public.t ALTER COLUMN m SET DEFAULT 'b'::public.mood;
COMMIT;
