-- missing publication:p
-- missing published:publication:p table:public.t
-- missing owner:publication:p
-- missing comment:publication:p

BEGIN;
-- expand
CREATE PUBLICATION p WITH (publish = 'insert, update', publish_via_partition_root = false);
-- expand; SHARE UPDATE EXCLUSIVE on public.t
ALTER PUBLICATION p ADD TABLE ONLY public.t;
-- expand
COMMENT ON PUBLICATION p IS 'to the warehouse';
COMMIT;
