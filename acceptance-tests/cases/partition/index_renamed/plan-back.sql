-- extra index:public.new_name
-- missing index:public.old_name
-- changed index-attachment:index:public.m_1_k_idx

BEGIN;
-- expand; SHARE UPDATE EXCLUSIVE on public.old_name
ALTER INDEX public.new_name RENAME TO old_name;
COMMIT;
