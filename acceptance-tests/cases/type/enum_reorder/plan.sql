-- changed type:public.mood

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.v; breaks-running-code
DROP VIEW public.v;
-- expand; ACCESS EXCLUSIVE on public.t
DROP INDEX public.i;
-- expand; ACCESS EXCLUSIVE on public.t
ALTER TABLE ONLY public.t ALTER COLUMN m DROP DEFAULT;
-- expand; ACCESS EXCLUSIVE on public.t; breaks-running-code, may-fail, rewrite
ALTER TYPE public.mood RENAME TO mood__replaced;
CREATE TYPE public.mood AS ENUM ('c', 'b', 'a');
ALTER TABLE public.t ALTER COLUMN m TYPE public.mood USING m::pg_catalog.text::public.mood, ALTER COLUMN ms TYPE public.mood[] USING ms::pg_catalog.text::public.mood[];
DROP TYPE public.mood__replaced;
-- expand; ACCESS EXCLUSIVE on public.t
ALTER TABLE ONLY public.t ALTER COLUMN m SET DEFAULT 'a'::public.mood;
-- expand; SHARE on public.t; blocks-writes
CREATE INDEX i ON public.t USING btree (m) WHERE (m > 'a'::public.mood);
-- expand
CREATE VIEW public.v (m) AS
 SELECT t.m
   FROM public.t
  WHERE (t.m = 'b'::public.mood);
-- expand
ALTER TYPE public.mood OWNER TO postgres;
COMMIT;
