-- online: always
CREATE TABLE t (id integer PRIMARY KEY, a text, b integer);
CREATE MATERIALIZED VIEW m AS SELECT a, b FROM t;
