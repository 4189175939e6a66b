CREATE FUNCTION f() RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION w() RETURNS bigint LANGUAGE internal AS 'window_row_number';
