-- extra column:public.t.c
-- extra index:public."Set"
-- extra index:public.on_view
-- extra index:public.one
-- extra index:public.plain
-- extra comment:index:public.one

BEGIN;
-- contract; ACCESS EXCLUSIVE on public.t; breaks-running-code, data-loss
ALTER TABLE public.t DROP COLUMN c;
COMMIT;

-- outside a transaction
-- contract; SHARE UPDATE EXCLUSIVE on public.t
DROP INDEX CONCURRENTLY public."Set";
-- contract; SHARE UPDATE EXCLUSIVE on public.m
DROP INDEX CONCURRENTLY public.on_view;
-- contract; SHARE UPDATE EXCLUSIVE on public.t
DROP INDEX CONCURRENTLY public.one;
