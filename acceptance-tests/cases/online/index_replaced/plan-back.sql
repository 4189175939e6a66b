-- extra column:public.t.c
-- missing column:public.t.gone
-- changed index:public.falls
-- changed index:public.i
-- changed index:public.u
-- changed comment:index:public.i

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.t
ALTER TABLE public.t ADD COLUMN gone integer;
COMMIT;

-- outside a transaction
-- expand; SHARE UPDATE EXCLUSIVE on public.t
CREATE INDEX CONCURRENTLY pgparity_new_falls ON public.t USING btree (b, gone);
-- expand; SHARE UPDATE EXCLUSIVE on public.t
CREATE INDEX CONCURRENTLY pgparity_new_i ON public.t USING btree (a);
-- expand; SHARE UPDATE EXCLUSIVE on public.t
CREATE UNIQUE INDEX CONCURRENTLY pgparity_new_u ON public.t USING btree (a, b);

BEGIN;
-- expand; SHARE UPDATE EXCLUSIVE on public.falls
ALTER INDEX public.falls RENAME TO pgparity_old_falls;
ALTER INDEX public.pgparity_new_falls RENAME TO falls;
-- expand; SHARE UPDATE EXCLUSIVE on public.i
ALTER INDEX public.i RENAME TO pgparity_old_i;
ALTER INDEX public.pgparity_new_i RENAME TO i;
ALTER INDEX public.i SET (fillfactor='80');
COMMENT ON INDEX public.pgparity_old_i IS NULL;
-- expand; SHARE UPDATE EXCLUSIVE on public.u
ALTER INDEX public.u RENAME TO pgparity_old_u;
ALTER INDEX public.pgparity_new_u RENAME TO u;
-- expand
COMMENT ON INDEX public.i IS 'before';
COMMIT;

-- outside a transaction
-- expand; SHARE UPDATE EXCLUSIVE on public.t
DROP INDEX CONCURRENTLY public.pgparity_old_falls;
-- expand; SHARE UPDATE EXCLUSIVE on public.t
DROP INDEX CONCURRENTLY public.pgparity_old_i;
-- expand; SHARE UPDATE EXCLUSIVE on public.t
DROP INDEX CONCURRENTLY public.pgparity_old_u;

BEGIN;
-- contract; ACCESS EXCLUSIVE on public.t; breaks-running-code, data-loss
ALTER TABLE public.t DROP COLUMN c;
COMMIT;
