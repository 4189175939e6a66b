CREATE TABLE t (a integer);
CREATE INDEX new_name ON t (a);
COMMENT ON INDEX new_name IS 'by a';
