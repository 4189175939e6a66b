-- changed subscription:sub

BEGIN;
-- expand; breaks-running-code
ALTER SUBSCRIPTION sub SET PUBLICATION p WITH (refresh = false);
ALTER SUBSCRIPTION sub SET (slot_name = 'sub');
ALTER SUBSCRIPTION sub SET (synchronous_commit = 'off', binary = false, streaming = off);
COMMIT;
