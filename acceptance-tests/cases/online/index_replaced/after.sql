CREATE TABLE t (id integer PRIMARY KEY, a text, b integer, c integer);
CREATE INDEX i ON t (a DESC);
COMMENT ON INDEX i IS 'after';
CREATE UNIQUE INDEX u ON t (b, a);
CREATE INDEX falls ON t (b, c) WITH (fillfactor = 70);
