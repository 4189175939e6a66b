-- changed type:public.mood
-- extra table:public.q
-- extra column:public.p.n
-- extra column:public.q.m
-- extra default:public.p.n
-- extra owner:table:public.q

BEGIN;
-- contract; ACCESS EXCLUSIVE on public.p
ALTER TABLE ONLY public.p ALTER COLUMN m DROP DEFAULT;
-- contract; ACCESS EXCLUSIVE on public.p; breaks-running-code, data-loss
ALTER TABLE public.p DROP COLUMN n;
-- contract; ACCESS EXCLUSIVE on public.q; breaks-running-code, data-loss
DROP TABLE public.q;
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
