CREATE TABLE t (a integer);
CREATE MATERIALIZED VIEW m WITH (fillfactor = 60, autovacuum_enabled = false) AS SELECT a FROM t;
