CREATE TABLE t (a integer, b text);
CREATE POLICY p ON t FOR SELECT TO pg_monitor, pg_read_all_data USING (a > 0);
