-- A column cannot change its type while a view looks at it: the view goes and comes back with its grants and comments.
CREATE TABLE t (a integer, b text);
CREATE VIEW v AS SELECT a, b FROM t WHERE a > 0;
CREATE VIEW w AS SELECT a + 1 AS a1 FROM v;
GRANT SELECT ON v TO case_alice;
COMMENT ON VIEW w IS 'upper';
