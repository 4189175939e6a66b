CREATE TABLE t (id integer PRIMARY KEY, a text, b integer, c integer);
CREATE INDEX plain ON t (a, c DESC NULLS LAST) INCLUDE (b) WHERE b > 0;
CREATE INDEX "Set" ON t USING btree ((a || 'x')) WITH (fillfactor = 70);
ALTER INDEX "Set" ALTER COLUMN 1 SET STATISTICS 500;
CREATE UNIQUE INDEX one ON t (a, b);
COMMENT ON INDEX one IS 'one of each';
CREATE MATERIALIZED VIEW m AS SELECT a, b FROM t;
CREATE INDEX on_view ON m (b);
