CREATE TABLE t (id integer PRIMARY KEY, a integer, b text);
CREATE TABLE u (a integer);
ALTER TABLE u REPLICA IDENTITY NOTHING;
