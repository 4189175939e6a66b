CREATE FUNCTION f(a integer, b integer DEFAULT 1) RETURNS integer LANGUAGE sql AS 'SELECT $1';
CREATE FUNCTION g(a integer, b integer) RETURNS integer LANGUAGE sql AS 'SELECT $1';
