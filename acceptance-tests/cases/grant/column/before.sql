CREATE TABLE t (a integer, b integer);
GRANT SELECT (a) ON t TO case_alice;
