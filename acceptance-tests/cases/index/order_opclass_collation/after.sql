CREATE TABLE t (a text, b integer);
CREATE INDEX i ON t (a DESC NULLS LAST, b NULLS FIRST);
CREATE INDEX j ON t (a COLLATE "C" text_pattern_ops);
