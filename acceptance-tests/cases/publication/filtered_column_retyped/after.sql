CREATE TABLE t (id bigint PRIMARY KEY, a integer, b text);
CREATE PUBLICATION p FOR TABLE t (id, a) WHERE (id > 5);
