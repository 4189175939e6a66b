CREATE TABLE t (a bigint, b text);
CREATE POLICY p ON t USING (a > 0);
