CREATE DOMAIN d AS int;
CREATE TYPE c AS (a d, b text);
CREATE TABLE t (id int PRIMARY KEY, x c);
CREATE VIEW shown AS SELECT id, (x).a FROM t;
