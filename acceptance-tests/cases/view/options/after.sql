CREATE TABLE t (a integer, b text);
CREATE VIEW v AS SELECT a FROM t WHERE a > 0 WITH CASCADED CHECK OPTION;
CREATE VIEW w WITH (security_barrier = true) AS SELECT a, b FROM t WHERE a > 1;
