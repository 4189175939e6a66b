CREATE TABLE t (a integer, b text);
CREATE VIEW v AS SELECT t FROM t;
