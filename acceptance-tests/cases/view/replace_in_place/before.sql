-- A column at the end is no reason to drop the view under those that stand on it.
CREATE TABLE t (a integer, b integer, c integer);
CREATE VIEW v AS SELECT a, b FROM t;
CREATE VIEW w AS SELECT a FROM v;
