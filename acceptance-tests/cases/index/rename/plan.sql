-- missing index:public.new_name
-- extra index:public.old_name
-- missing comment:index:public.new_name
-- extra comment:index:public.old_name

BEGIN;
-- expand; SHARE UPDATE EXCLUSIVE on public.new_name
ALTER INDEX public.old_name RENAME TO new_name;
COMMIT;
