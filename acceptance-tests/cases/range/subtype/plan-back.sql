-- changed type:public.r
-- changed column:public.t.m
-- changed default:public.t.m

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.t
ALTER TABLE ONLY public.t ALTER COLUMN m DROP DEFAULT;
-- expand; ACCESS EXCLUSIVE on public.t; breaks-running-code, may-fail, rewrite
ALTER TYPE public.r RENAME TO r__replaced;
ALTER TYPE public.rs RENAME TO rs__replaced;
CREATE TYPE public.r AS RANGE (
    SUBTYPE = integer,
    MULTIRANGE_TYPE_NAME = public.r_multirange
);
ALTER TABLE public.t ALTER COLUMN m TYPE public.r_multirange USING m::pg_catalog.text::public.r_multirange, ALTER COLUMN r TYPE public.r USING r::pg_catalog.text::public.r;
DROP TYPE public.r__replaced;
-- expand; ACCESS EXCLUSIVE on public.t
ALTER TABLE ONLY public.t ALTER COLUMN m SET DEFAULT '{}'::public.r_multirange;
-- expand
ALTER TYPE public.r OWNER TO postgres;
COMMIT;
