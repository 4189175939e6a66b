CREATE TABLE t (id integer PRIMARY KEY, a integer, b text);
GRANT SELECT (a) ON t TO pg_monitor;
GRANT INSERT (a, b) ON t TO pg_monitor WITH GRANT OPTION;
