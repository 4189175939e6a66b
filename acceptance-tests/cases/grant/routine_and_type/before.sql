-- EXECUTE for PUBLIC is there without being written down anywhere: taking it away must be seen.
CREATE FUNCTION f() RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION g() RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE TYPE e AS ENUM ('x');
CREATE SEQUENCE q;
CREATE SCHEMA s;
