-- changed function:public.f(bigint)
-- missing table:public.h
-- missing column:public.h.c
-- missing column:public.h.id
-- missing column:public.h.more
-- missing default:public.h.c
-- missing inheritance:table:public.h public.p
-- missing owner:table:public.h

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.p
ALTER TABLE ONLY public.p ALTER COLUMN c DROP DEFAULT;
-- expand
CREATE TABLE public.h (
    more text
) INHERITS (public.p);
-- expand; breaks-running-code
DROP FUNCTION public.f(bigint);
-- expand
CREATE OR REPLACE FUNCTION public.f(n bigint)
 RETURNS bigint
 LANGUAGE sql
 IMMUTABLE
AS $function$SELECT $1 * 2$function$
;
-- expand; ACCESS EXCLUSIVE on public.h
ALTER TABLE ONLY public.h ALTER COLUMN c SET DEFAULT public.f((1)::bigint);
-- expand; ACCESS EXCLUSIVE on public.p
ALTER TABLE ONLY public.p ALTER COLUMN c SET DEFAULT public.f((1)::bigint);
COMMIT;
