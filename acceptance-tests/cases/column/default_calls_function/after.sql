CREATE FUNCTION next_code() RETURNS integer LANGUAGE sql AS 'SELECT 42';
CREATE TABLE t (a integer DEFAULT next_code());
