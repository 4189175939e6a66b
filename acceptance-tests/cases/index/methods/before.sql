CREATE TABLE t (a integer, b text, c integer[], d point, e tsvector, f timestamptz);
