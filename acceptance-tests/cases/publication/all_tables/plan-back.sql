-- changed publication:p
-- extra published:publication:p table:public.t

BEGIN;
-- expand; breaks-running-code
DROP PUBLICATION p;
-- expand
CREATE PUBLICATION p FOR ALL TABLES WITH (publish = 'insert, update, delete, truncate', publish_via_partition_root = false);
COMMIT;
