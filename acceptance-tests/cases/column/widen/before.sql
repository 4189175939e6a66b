CREATE TABLE t (a integer, b varchar(10), c numeric(8, 2), d text);
CREATE INDEX i ON t (a, b);
