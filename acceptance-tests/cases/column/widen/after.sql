CREATE TABLE t (a bigint, b varchar(40), c numeric(12, 2), d text);
CREATE INDEX i ON t (a, b);
