CREATE DOMAIN d AS int CONSTRAINT positive CHECK (VALUE > 0);
COMMENT ON CONSTRAINT positive ON DOMAIN d IS 'not nothing';
CREATE TYPE c AS (a d, b text);
CREATE TABLE t (id int PRIMARY KEY, x c);
CREATE VIEW shown AS SELECT id, (x).a FROM t;
