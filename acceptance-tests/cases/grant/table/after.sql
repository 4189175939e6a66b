CREATE TABLE t (a integer, b integer);
CREATE TABLE beside (a integer);
GRANT SELECT, UPDATE ON t TO case_alice WITH GRANT OPTION;
GRANT DELETE ON t TO PUBLIC;
GRANT SELECT ON beside TO case_alice;
