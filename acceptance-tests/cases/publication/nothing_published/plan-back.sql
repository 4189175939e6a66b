-- changed publication:p

BEGIN;
-- expand
ALTER PUBLICATION p SET (publish = 'insert, update, delete, truncate', publish_via_partition_root = false);
COMMIT;
