-- changed index:public.i
-- changed index:public.j

BEGIN;
-- expand; SHARE UPDATE EXCLUSIVE on public.i
ALTER INDEX public.i SET (fillfactor='80');
-- expand; SHARE UPDATE EXCLUSIVE on public.j
ALTER INDEX public.j RESET (deduplicate_items);
COMMIT;
