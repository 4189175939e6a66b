-- changed domain:public.d
-- changed constraint:public.d.pos
-- changed constraint:public.d.small

BEGIN;
-- expand
ALTER DOMAIN public.d SET DEFAULT 1;
ALTER DOMAIN public.d DROP NOT NULL;
-- expand
ALTER DOMAIN public.d DROP CONSTRAINT pos;
-- expand; ACCESS EXCLUSIVE on public.d; breaks-running-code, may-fail
ALTER DOMAIN public.d ADD CONSTRAINT pos CHECK ((VALUE > 0));
-- expand
ALTER DOMAIN public.d DROP CONSTRAINT small;
-- expand; ACCESS EXCLUSIVE on public.d
ALTER DOMAIN public.d ADD CONSTRAINT small CHECK ((VALUE < 100)) NOT VALID;
COMMIT;
