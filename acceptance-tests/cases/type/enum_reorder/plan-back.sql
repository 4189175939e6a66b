-- changed type:public.mood

BEGIN;
-- contract; ACCESS EXCLUSIVE on public.v; breaks-running-code
DROP VIEW public.v;
-- contract; ACCESS EXCLUSIVE on public.t
DROP INDEX public.i;
-- contract; ACCESS EXCLUSIVE on public.t
ALTER TABLE ONLY public.t ALTER COLUMN m DROP DEFAULT;
-- contract; ACCESS EXCLUSIVE on public.t; ACCESS EXCLUSIVE on public.t; breaks-running-code, may-fail, rewrite
ALTER TYPE public.mood RENAME TO mood__replaced;
CREATE TYPE public.mood AS ENUM ('a', 'b', 'c');
ALTER TABLE public.t ALTER COLUMN m TYPE public.mood USING m::text::public.mood;
ALTER TABLE public.t ALTER COLUMN ms TYPE public.mood[] USING ms::text[]::public.mood[];
DROP TYPE public.mood__replaced;
-- contract; ACCESS EXCLUSIVE on public.t
ALTER TABLE ONLY public.t ALTER COLUMN m SET DEFAULT 'a'::public.mood;
-- contract; SHARE on public.t; blocks-writes
CREATE INDEX i ON public.t USING btree (m) WHERE (m > 'a'::public.mood);
-- contract
CREATE VIEW public.v (m) AS
 SELECT t.m
   FROM public.t
  WHERE (t.m = 'b'::public.mood);
COMMIT;
