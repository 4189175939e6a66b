-- majors: 15+
CREATE TABLE t (id integer PRIMARY KEY, b text, a integer);
CREATE PUBLICATION p FOR TABLE t (id, a);
