CREATE TABLE t (id integer PRIMARY KEY, b text, a integer);
CREATE STATISTICS st ON a, b FROM t;
