CREATE TABLE t (a text, b integer);
CREATE INDEX i ON t (a, b);
CREATE INDEX j ON t (a);
