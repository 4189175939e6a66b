-- changed subscription:sub

BEGIN;
-- expand; breaks-running-code, irreversible
ALTER SUBSCRIPTION sub DISABLE;
ALTER SUBSCRIPTION sub SET (slot_name = NONE);
DROP SUBSCRIPTION sub;
-- expand
CREATE SUBSCRIPTION sub CONNECTION :'secret_sub_connection_2207f691' PUBLICATION p WITH (connect = false, slot_name = 'sub', synchronous_commit = 'off', binary = false, streaming = off, disable_on_error = false, two_phase = true);
COMMIT;
