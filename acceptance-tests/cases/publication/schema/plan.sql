-- missing published:publication:p schema:s

BEGIN;
-- expand
ALTER PUBLICATION p ADD TABLES IN SCHEMA s;
COMMIT;
