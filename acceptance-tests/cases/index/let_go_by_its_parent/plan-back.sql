-- changed index:public.log_id
-- missing index-attachment:index:public.log_y_id

BEGIN;
-- expand; SHARE UPDATE EXCLUSIVE on public.log_id
-- expand
ALTER INDEX public.log_id ATTACH PARTITION public.log_y_id;
COMMIT;
