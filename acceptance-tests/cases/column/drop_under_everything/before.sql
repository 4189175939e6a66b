-- A column that goes takes its index and constraint along and forces the view that showed it to be built anew.
CREATE TABLE t (id integer PRIMARY KEY, gone integer UNIQUE CHECK (gone > 0), stays text);
CREATE INDEX pair ON t (gone, stays);
CREATE INDEX one ON t (stays);
CREATE VIEW v AS SELECT id, gone, stays FROM t;
