-- missing constraint:public.d.lower
-- changed constraint:public.d.short

BEGIN;
-- expand
ALTER DOMAIN public.d DROP CONSTRAINT short;
-- expand; ACCESS EXCLUSIVE on public.t
ALTER TABLE ONLY public.t ALTER COLUMN x DROP DEFAULT;
-- expand; ACCESS EXCLUSIVE on public.t; breaks-running-code, may-fail
ALTER DOMAIN public.d RENAME TO d__replaced;
CREATE DOMAIN public.d AS text;
ALTER DOMAIN public.d ADD CONSTRAINT lower CHECK ((VALUE = lower(VALUE)));
ALTER DOMAIN public.d ADD CONSTRAINT short CHECK ((length(VALUE) < 10));
ALTER TABLE public.t ALTER COLUMN x TYPE public.d[], ALTER COLUMN y TYPE public.d;
DROP DOMAIN public.d__replaced;
-- expand; ACCESS EXCLUSIVE on public.t
ALTER TABLE ONLY public.t ALTER COLUMN x SET DEFAULT '{}'::public.d[];
-- expand
ALTER DOMAIN public.d OWNER TO postgres;
COMMIT;
