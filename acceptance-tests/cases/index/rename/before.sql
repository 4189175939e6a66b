CREATE TABLE t (a integer);
CREATE INDEX old_name ON t (a);
COMMENT ON INDEX old_name IS 'by a';
