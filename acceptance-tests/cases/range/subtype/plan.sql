-- changed type:public.r
-- changed column:public.t.m
-- changed default:public.t.m

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.t
ALTER TABLE ONLY public.t ALTER COLUMN m DROP DEFAULT;
-- expand; ACCESS EXCLUSIVE on public.t; breaks-running-code, may-fail, rewrite
ALTER TYPE public.r RENAME TO r__replaced;
ALTER TYPE public.r_multirange RENAME TO r_multirange__replaced;
CREATE TYPE public.r AS RANGE (
    SUBTYPE = bigint,
    MULTIRANGE_TYPE_NAME = public.rs
);
ALTER TABLE public.t ALTER COLUMN m TYPE public.rs USING m::pg_catalog.text::public.rs, ALTER COLUMN r TYPE public.r USING r::pg_catalog.text::public.r;
DROP TYPE public.r__replaced;
-- expand; ACCESS EXCLUSIVE on public.t
ALTER TABLE ONLY public.t ALTER COLUMN m SET DEFAULT '{}'::public.rs;
-- expand
ALTER TYPE public.r OWNER TO postgres;
COMMIT;
