CREATE TABLE t (a integer, b text);
CREATE TABLE u (a integer);
CREATE POLICY p ON t USING (a IN (SELECT a FROM u)) WITH CHECK (a > 2);
