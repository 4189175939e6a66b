CREATE TABLE t (a integer, b text);
CREATE FUNCTION ok(y integer) RETURNS boolean LANGUAGE sql AS 'SELECT y > 0';
CREATE POLICY p ON t USING (ok(a));
