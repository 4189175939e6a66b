-- changed domain:public.d
-- changed constraint:public.d.pos
-- changed constraint:public.d.small

BEGIN;
-- expand; SHARE on public.t; breaks-running-code, may-fail
ALTER DOMAIN public.d SET DEFAULT 2;
ALTER DOMAIN public.d SET NOT NULL;
-- expand; SHARE UPDATE EXCLUSIVE on public.d; may-fail
ALTER DOMAIN public.d VALIDATE CONSTRAINT small;
-- expand
ALTER DOMAIN public.d DROP CONSTRAINT pos;
-- expand; ACCESS EXCLUSIVE on public.d
ALTER DOMAIN public.d ADD CONSTRAINT pos CHECK ((VALUE > '-1'::integer));
COMMIT;
