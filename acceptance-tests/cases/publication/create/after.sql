CREATE TABLE t (id integer PRIMARY KEY, a integer, b text);
CREATE PUBLICATION p FOR TABLE t WITH (publish = 'insert, update');
COMMENT ON PUBLICATION p IS 'to the warehouse';
