-- missing column:public.t.c
-- missing index:public."Set"
-- missing index:public.on_view
-- missing index:public.one
-- missing index:public.plain
-- missing comment:index:public.one

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.t
ALTER TABLE public.t ADD COLUMN c integer;
COMMIT;

-- outside a transaction
-- expand; SHARE UPDATE EXCLUSIVE on public.t
CREATE INDEX CONCURRENTLY "Set" ON public.t USING btree (((a || 'x'::text)));
-- expand; SHARE UPDATE EXCLUSIVE on public.m
CREATE INDEX CONCURRENTLY on_view ON public.m USING btree (b);
-- expand; SHARE UPDATE EXCLUSIVE on public.t; breaks-running-code, may-fail
CREATE UNIQUE INDEX CONCURRENTLY one ON public.t USING btree (a, b);
-- expand; SHARE UPDATE EXCLUSIVE on public.t
CREATE INDEX CONCURRENTLY plain ON public.t USING btree (a, c DESC NULLS LAST) INCLUDE (b) WHERE (b > 0);

BEGIN;
-- expand; SHARE UPDATE EXCLUSIVE on public."Set"
ALTER INDEX public."Set" SET (fillfactor='70');
ALTER INDEX public."Set" ALTER COLUMN 1 SET STATISTICS 500;
-- expand
COMMENT ON INDEX public.one IS 'one of each';
COMMIT;
