CREATE TABLE t (id integer PRIMARY KEY, a integer, b text);
CREATE STATISTICS st ON a, b FROM t;
