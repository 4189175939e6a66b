CREATE TABLE t (a integer, b text, c integer);
CREATE VIEW v AS SELECT t FROM t;
CREATE VIEW w AS SELECT t.*::t AS r, to_json(t) AS j FROM t;
