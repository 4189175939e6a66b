-- changed publication:p

BEGIN;
-- expand; breaks-running-code
ALTER PUBLICATION p SET (publish = '', publish_via_partition_root = false);
COMMIT;
