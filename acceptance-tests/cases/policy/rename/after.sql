CREATE TABLE t (a integer, b text);
CREATE POLICY new ON t FOR SELECT USING (a > 0);
COMMENT ON POLICY new ON t IS 'reads';
