-- changed publication:p

BEGIN;
-- expand; breaks-running-code
ALTER PUBLICATION p SET (publish = 'delete, truncate', publish_via_partition_root = true);
COMMIT;
