CREATE TABLE t (id integer PRIMARY KEY, a integer, b text);
CREATE STATISTICS st (ndistinct, dependencies) ON a, b FROM t;
ALTER STATISTICS st SET STATISTICS 200;
COMMENT ON STATISTICS st IS 'a and b';
