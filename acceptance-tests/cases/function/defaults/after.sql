CREATE FUNCTION f(a integer, b integer DEFAULT 2) RETURNS integer LANGUAGE sql AS 'SELECT $1';
CREATE FUNCTION g(a integer DEFAULT 5, b integer DEFAULT 6) RETURNS integer LANGUAGE sql AS 'SELECT $1';
