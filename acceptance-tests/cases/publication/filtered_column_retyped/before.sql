-- majors: 15+
CREATE TABLE t (id integer PRIMARY KEY, a integer, b text);
CREATE PUBLICATION p FOR TABLE t (id, a) WHERE (id > 5);
