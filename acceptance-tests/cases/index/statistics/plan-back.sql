-- changed index:public.i

BEGIN;
-- expand; SHARE UPDATE EXCLUSIVE on public.i
ALTER INDEX public.i ALTER COLUMN 2 SET STATISTICS -1;
COMMIT;
