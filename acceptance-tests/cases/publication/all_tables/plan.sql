-- changed publication:p
-- missing published:publication:p table:public.t

BEGIN;
-- expand; breaks-running-code
DROP PUBLICATION p;
-- expand
CREATE PUBLICATION p WITH (publish = 'insert, update, delete, truncate', publish_via_partition_root = false);
-- expand; SHARE UPDATE EXCLUSIVE on public.t
ALTER PUBLICATION p ADD TABLE ONLY public.t;
COMMIT;
