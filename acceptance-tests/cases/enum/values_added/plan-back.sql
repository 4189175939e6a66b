-- changed type:public.mood
-- changed default:public.p.m
-- extra index:public.p_ok

BEGIN;
-- contract; ACCESS EXCLUSIVE on public.p
DROP INDEX public.p_ok;
-- contract; ACCESS EXCLUSIVE on public.p
ALTER TABLE ONLY public.p ALTER COLUMN m DROP DEFAULT;
-- contract; ACCESS EXCLUSIVE on public.p; breaks-running-code, may-fail, rewrite
ALTER TYPE public.mood RENAME TO mood__replaced;
CREATE TYPE public.mood AS ENUM ('sad', 'happy');
ALTER TABLE public.p ALTER COLUMN m TYPE public.mood USING m::pg_catalog.text::public.mood;
DROP TYPE public.mood__replaced;
-- contract; ACCESS EXCLUSIVE on public.p
ALTER TABLE ONLY public.p ALTER COLUMN m SET DEFAULT 'sad'::public.mood;
-- contract
ALTER TYPE public.mood OWNER TO postgres;
COMMIT;
