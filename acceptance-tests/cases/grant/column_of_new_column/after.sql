CREATE TABLE t (id integer PRIMARY KEY, a integer, b text, c integer);
GRANT SELECT (c) ON t TO pg_monitor;
