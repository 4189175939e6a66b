-- changed index:public.i
-- changed index:public.j

BEGIN;
-- expand; SHARE UPDATE EXCLUSIVE on public.i
ALTER INDEX public.i SET (fillfactor='70');
-- expand; SHARE UPDATE EXCLUSIVE on public.j
ALTER INDEX public.j SET (deduplicate_items='off');
COMMIT;
