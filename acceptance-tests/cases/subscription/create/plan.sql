-- missing subscription:sub
-- missing comment:subscription:sub

BEGIN;
-- expand
CREATE SUBSCRIPTION sub CONNECTION :'secret_sub_connection_2207f691' PUBLICATION p, q WITH (connect = false, slot_name = 'other', synchronous_commit = 'off', binary = false, streaming = off, disable_on_error = false);
-- expand
COMMENT ON SUBSCRIPTION sub IS 'from the shop';
COMMIT;
