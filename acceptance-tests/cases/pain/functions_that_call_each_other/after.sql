SET check_function_bodies = off;
CREATE TABLE t (a integer);
CREATE FUNCTION a_calls_b(n integer) RETURNS integer LANGUAGE sql AS 'SELECT b_calls_a(n - 1)';
CREATE FUNCTION b_calls_a(n integer) RETURNS integer LANGUAGE sql AS 'SELECT CASE WHEN n > 0 THEN a_calls_b(n) ELSE 0 END';
CREATE FUNCTION z_reads() RETURNS bigint LANGUAGE sql AS 'SELECT count(*) FROM zz';
CREATE TABLE zz (n bigint DEFAULT z_reads());
