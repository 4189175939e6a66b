-- missing index:public.new_name
-- extra index:public.old_name
-- changed index-attachment:index:public.m_1_k_idx

BEGIN;
-- expand; SHARE UPDATE EXCLUSIVE on public.new_name
ALTER INDEX public.old_name RENAME TO new_name;
COMMIT;
