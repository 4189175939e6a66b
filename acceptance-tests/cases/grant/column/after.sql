CREATE TABLE t (a integer, b integer);
GRANT SELECT (b), UPDATE (a, b) ON t TO case_alice;
GRANT INSERT (a) ON t TO PUBLIC;
