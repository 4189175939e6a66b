SET check_function_bodies = off;
CREATE TABLE t (a integer);
CREATE FUNCTION a_first() RETURNS bigint LANGUAGE sql AS 'SELECT z_last() + (SELECT count(*) FROM public.t)';
CREATE FUNCTION z_last() RETURNS bigint LANGUAGE sql AS 'SELECT CASE WHEN false THEN public.a_first() END';
