-- changed subscription:sub

BEGIN;
-- expand; breaks-running-code
ALTER SUBSCRIPTION sub SET PUBLICATION p, q WITH (refresh = false);
ALTER SUBSCRIPTION sub DISABLE;
ALTER SUBSCRIPTION sub SET (slot_name = NONE);
ALTER SUBSCRIPTION sub SET (synchronous_commit = 'local', binary = true, streaming = on);
COMMIT;
