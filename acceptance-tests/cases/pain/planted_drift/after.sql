CREATE TABLE t (a integer DEFAULT 1);
CREATE TABLE extra (a integer);
GRANT SELECT ON t TO case_alice;
