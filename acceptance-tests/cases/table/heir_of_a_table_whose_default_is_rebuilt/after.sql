CREATE FUNCTION f(n bigint) RETURNS bigint LANGUAGE sql IMMUTABLE AS 'SELECT $1 * 2';
CREATE TABLE p (id bigint NOT NULL, c bigint DEFAULT f(1));
CREATE TABLE h (more text) INHERITS (p);
