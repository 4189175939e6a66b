CREATE TABLE t (a integer, b text);
CREATE POLICY p ON t USING (a > 0) WITH CHECK (a > 1);
