CREATE TABLE t (a integer);
CREATE FUNCTION f() RETURNS TABLE (x integer) LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION g(OUT x integer, OUT y text) LANGUAGE sql AS $$ SELECT 1, 'a'::text $$;
CREATE FUNCTION h(integer) RETURNS integer LANGUAGE sql AS 'SELECT 1';
