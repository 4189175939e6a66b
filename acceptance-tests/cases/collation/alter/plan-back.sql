-- changed collation:public.de
-- changed collation:public.plain
-- extra comment:collation:public.de

BEGIN;
-- expand
COMMENT ON COLLATION public.de IS NULL;
-- expand; ACCESS EXCLUSIVE on public.t
DROP INDEX public.t_b;
-- expand; ACCESS EXCLUSIVE on public.t
ALTER TABLE public.t DROP CONSTRAINT t_a_key;
-- expand; ACCESS EXCLUSIVE on public.t; breaks-running-code
ALTER COLLATION public.de RENAME TO de__replaced;
CREATE COLLATION public.de (PROVIDER = icu, LOCALE = 'de');
ALTER TABLE public.t ALTER COLUMN a TYPE text COLLATE public.de;
DROP COLLATION public.de__replaced;
-- expand; ACCESS EXCLUSIVE on public.t; breaks-running-code, may-fail
ALTER TABLE ONLY public.t ADD CONSTRAINT t_a_key UNIQUE (a);
-- expand
ALTER COLLATION public.de OWNER TO postgres;
-- expand; ACCESS EXCLUSIVE on public.t
ALTER TABLE ONLY public.t ALTER COLUMN b DROP DEFAULT;
-- expand; ACCESS EXCLUSIVE on public.t; breaks-running-code
ALTER COLLATION public.plain RENAME TO plain__replaced;
CREATE COLLATION public.plain (PROVIDER = libc, LOCALE = 'C');
ALTER TABLE public.t ALTER COLUMN b TYPE character varying(5) COLLATE public.plain;
DROP COLLATION public.plain__replaced;
-- expand; ACCESS EXCLUSIVE on public.t
ALTER TABLE ONLY public.t ALTER COLUMN b SET DEFAULT 'x'::character varying;
-- expand; SHARE on public.t; blocks-writes
CREATE INDEX t_b ON public.t USING btree (b COLLATE public.de);
-- expand
ALTER COLLATION public.plain OWNER TO postgres;
COMMIT;
