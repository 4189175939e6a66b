CREATE TABLE t (id integer PRIMARY KEY, a integer, b text);
GRANT SELECT ON t TO pg_monitor;
GRANT SELECT (a), UPDATE (b) ON t TO pg_monitor;
