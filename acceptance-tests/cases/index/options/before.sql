CREATE TABLE t (a integer);
CREATE INDEX i ON t (a) WITH (fillfactor = 70);
CREATE INDEX j ON t (a) WITH (deduplicate_items = off);
