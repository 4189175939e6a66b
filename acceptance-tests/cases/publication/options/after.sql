CREATE TABLE t (id integer PRIMARY KEY, a integer, b text);
CREATE PUBLICATION p FOR TABLE t WITH (publish = 'delete, truncate', publish_via_partition_root = true);
