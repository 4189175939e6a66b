CREATE TABLE t (a integer, b text);
CREATE POLICY p ON t FOR SELECT USING (a > 0);
