-- extra index:public.new_name
-- missing index:public.old_name
-- extra comment:index:public.new_name
-- missing comment:index:public.old_name

BEGIN;
-- expand; SHARE UPDATE EXCLUSIVE on public.old_name
ALTER INDEX public.new_name RENAME TO old_name;
COMMIT;
