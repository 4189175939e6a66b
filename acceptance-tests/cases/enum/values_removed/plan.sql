-- changed type:public.mood
-- changed constraint:public.calm.calm_check

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.mv; breaks-running-code
DROP MATERIALIZED VIEW public.mv;
-- expand; ACCESS EXCLUSIVE on public.v; breaks-running-code
DROP VIEW public.v;
-- expand; ACCESS EXCLUSIVE on public.p
DROP INDEX public.p_ok;
-- expand
ALTER DOMAIN public.calm DROP CONSTRAINT calm_check;
-- expand; ACCESS EXCLUSIVE on public.p
ALTER TABLE public.p DROP CONSTRAINT not_sad;
-- expand; ACCESS EXCLUSIVE on public.p3; ACCESS EXCLUSIVE on public.p2
ALTER TABLE public.p3 DROP CONSTRAINT p3_m_fkey;
-- expand; ACCESS EXCLUSIVE on public.p
ALTER TABLE ONLY public.p ALTER COLUMN m DROP DEFAULT;
-- expand; ACCESS EXCLUSIVE on public.p
ALTER TABLE ONLY public.p ALTER COLUMN ms DROP DEFAULT;
-- expand; breaks-running-code
DROP FUNCTION public.f(public.mood);
-- expand; ACCESS EXCLUSIVE on public.p2; breaks-running-code
ALTER TABLE public.p2 DROP COLUMN g;
-- expand; ACCESS EXCLUSIVE on public.p; ACCESS EXCLUSIVE on public.p; ACCESS EXCLUSIVE on public.p2; ACCESS EXCLUSIVE on public.p3; ACCESS EXCLUSIVE on public.p; ACCESS EXCLUSIVE on public.p; ACCESS EXCLUSIVE on public.p; breaks-running-code, may-fail, rewrite
ALTER TYPE public.mood RENAME TO mood__replaced;
ALTER TYPE public.pair RENAME TO pair__replaced;
ALTER DOMAIN public.calm RENAME TO calm__replaced;
CREATE TYPE public.mood AS ENUM ('happy', 'ok', 'sad');
CREATE TYPE public.pair AS (
    a public.mood,
    n integer
);
CREATE DOMAIN public.calm AS public.mood;
ALTER DOMAIN public.calm ADD CONSTRAINT calm_check CHECK ((VALUE <> 'sad'::public.mood));
CREATE FUNCTION pg_temp.pgparity_convert_1(public.pair__replaced[]) RETURNS public.pair[] LANGUAGE sql AS 'SELECT CASE WHEN $1 IS NULL THEN NULL ELSE ARRAY(SELECT CASE WHEN ($1[i]) IS DISTINCT FROM NULL THEN ROW((($1[i])).a::pg_catalog.text::public.mood, (($1[i])).n)::public.pair END FROM pg_catalog.generate_subscripts($1, 1) i ORDER BY i)::public.pair[] END';
ALTER TABLE public.p ALTER COLUMN m TYPE public.mood USING m::pg_catalog.text::public.mood, ALTER COLUMN ms TYPE public.mood[] USING ms::pg_catalog.text::public.mood[], ALTER COLUMN q TYPE public.pair USING CASE WHEN q IS DISTINCT FROM NULL THEN ROW((q).a::pg_catalog.text::public.mood, (q).n)::public.pair END, ALTER COLUMN qs TYPE public.pair[] USING pg_temp.pgparity_convert_1(qs), ALTER COLUMN c TYPE public.calm USING (c::pg_catalog.text::public.mood)::public.calm;
ALTER TABLE public.p2 ALTER COLUMN m TYPE public.mood USING m::pg_catalog.text::public.mood;
ALTER TABLE public.p3 ALTER COLUMN m TYPE public.mood USING m::pg_catalog.text::public.mood;
DROP FUNCTION pg_temp.pgparity_convert_1(public.pair__replaced[]);
DROP DOMAIN public.calm__replaced;
DROP TYPE public.pair__replaced;
DROP TYPE public.mood__replaced;
-- expand; ACCESS EXCLUSIVE on public.p2; rewrite
ALTER TABLE public.p2 ADD COLUMN g text GENERATED ALWAYS AS (
CASE
    WHEN (m = 'ok'::public.mood) THEN 'y'::text
    ELSE 'n'::text
END) STORED;
-- expand
CREATE OR REPLACE FUNCTION public.f(m public.mood DEFAULT 'ok'::public.mood)
 RETURNS public.mood
 LANGUAGE sql
AS $function$ SELECT m $function$
;
-- expand; ACCESS EXCLUSIVE on public.p
ALTER TABLE ONLY public.p ALTER COLUMN m SET DEFAULT 'ok'::public.mood;
-- expand; ACCESS EXCLUSIVE on public.p
ALTER TABLE ONLY public.p ALTER COLUMN ms SET DEFAULT '{ok,sad}'::public.mood[];
-- expand; ACCESS EXCLUSIVE on public.p; breaks-running-code, may-fail
ALTER TABLE public.p ADD CONSTRAINT not_sad CHECK (((m <> 'sad'::public.mood) OR (id > 0)));
-- expand; SHARE ROW EXCLUSIVE on public.p3; SHARE ROW EXCLUSIVE on public.p2
ALTER TABLE public.p3 ADD CONSTRAINT p3_m_fkey FOREIGN KEY (m) REFERENCES public.p2(m);
-- expand; SHARE on public.p; blocks-writes
CREATE INDEX p_ok ON public.p USING btree (id) WHERE (m = 'ok'::public.mood);
-- expand
CREATE VIEW public.v (id, m) AS
 SELECT p.id,
    p.m
   FROM public.p
  WHERE (p.m = 'happy'::public.mood);
-- expand
CREATE MATERIALIZED VIEW public.mv (m, count) AS
 SELECT p.m,
    count(*) AS count
   FROM public.p
  GROUP BY p.m
WITH DATA;
-- expand
ALTER DOMAIN public.calm OWNER TO postgres;
-- expand
ALTER TYPE public.mood OWNER TO postgres;
-- expand
ALTER TYPE public.pair OWNER TO postgres;
-- expand; breaks-running-code
REVOKE USAGE ON TYPE public.mood FROM PUBLIC;
-- expand
COMMENT ON TYPE public.mood IS 'how it goes';
COMMIT;
