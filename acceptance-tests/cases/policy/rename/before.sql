CREATE TABLE t (a integer, b text);
CREATE POLICY old ON t FOR SELECT USING (a > 0);
COMMENT ON POLICY old ON t IS 'reads';
