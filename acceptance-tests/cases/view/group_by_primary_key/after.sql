CREATE TABLE t (a integer, b text, c integer CONSTRAINT t_pkey PRIMARY KEY);
CREATE VIEW v AS SELECT a, b FROM t GROUP BY c;
