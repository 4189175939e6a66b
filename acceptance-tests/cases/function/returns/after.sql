CREATE TABLE t (a integer);
CREATE FUNCTION f() RETURNS TABLE (x integer, y text) LANGUAGE sql AS $$ SELECT 1, 'a'::text $$;
CREATE FUNCTION g(OUT x integer, OUT z text) LANGUAGE sql AS $$ SELECT 1, 'a'::text $$;
CREATE FUNCTION h(integer) RETURNS SETOF integer LANGUAGE sql AS 'SELECT 1';
