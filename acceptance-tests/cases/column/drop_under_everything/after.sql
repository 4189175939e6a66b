CREATE TABLE t (id integer PRIMARY KEY, stays text);
CREATE INDEX one ON t (stays);
CREATE VIEW v AS SELECT id, stays FROM t;
