CREATE TABLE t (a integer, b text);
CREATE FUNCTION ok(x integer) RETURNS boolean LANGUAGE sql AS 'SELECT x > 0';
CREATE POLICY p ON t USING (ok(a));
