-- changed function:public.f(bigint)
-- extra table:public.h
-- extra column:public.h.c
-- extra column:public.h.id
-- extra column:public.h.more
-- extra default:public.h.c
-- extra inheritance:table:public.h public.p
-- extra owner:table:public.h

BEGIN;
-- contract; ACCESS EXCLUSIVE on public.p
ALTER TABLE ONLY public.p ALTER COLUMN c DROP DEFAULT;
-- contract; ACCESS EXCLUSIVE on public.h; breaks-running-code, data-loss
DROP TABLE public.h;
-- contract; breaks-running-code
DROP FUNCTION public.f(bigint);
-- contract
CREATE OR REPLACE FUNCTION public.f(m bigint)
 RETURNS bigint
 LANGUAGE sql
 IMMUTABLE
RETURN (m + 1)
;
-- contract; ACCESS EXCLUSIVE on public.p
ALTER TABLE ONLY public.p ALTER COLUMN c SET DEFAULT public.f((1)::bigint);
COMMIT;
