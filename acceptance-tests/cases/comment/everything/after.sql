CREATE SCHEMA s;
CREATE TABLE s.t (a integer PRIMARY KEY, CONSTRAINT c CHECK (a > 0));
CREATE INDEX i ON s.t (a);
CREATE SEQUENCE s.q;
CREATE VIEW s.v AS SELECT a FROM s.t;
CREATE TYPE s.e AS ENUM ('x');
CREATE FUNCTION s.f() RETURNS integer LANGUAGE sql AS 'SELECT 1';
COMMENT ON SCHEMA s IS 'schema';
COMMENT ON TABLE s.t IS 'new, with ''quotes'' and \ and
a line break';
COMMENT ON COLUMN s.t.a IS 'column';
COMMENT ON CONSTRAINT c ON s.t IS 'constraint';
COMMENT ON CONSTRAINT t_pkey ON s.t IS 'key';
COMMENT ON SEQUENCE s.q IS 'sequence';
COMMENT ON VIEW s.v IS 'view';
COMMENT ON COLUMN s.v.a IS 'its column';
COMMENT ON TYPE s.e IS 'type';
COMMENT ON FUNCTION s.f() IS 'function';
