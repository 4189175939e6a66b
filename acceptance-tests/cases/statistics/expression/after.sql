CREATE TABLE t (id integer PRIMARY KEY, a integer, b text);
CREATE STATISTICS st ON (lower(b)), a FROM t;
