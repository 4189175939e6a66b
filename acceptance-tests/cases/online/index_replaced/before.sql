-- online: always
CREATE TABLE t (id integer PRIMARY KEY, a text, b integer, gone integer);
CREATE INDEX i ON t (a) WITH (fillfactor = 80);
COMMENT ON INDEX i IS 'before';
CREATE UNIQUE INDEX u ON t (a, b);
CREATE INDEX falls ON t (b, gone);
