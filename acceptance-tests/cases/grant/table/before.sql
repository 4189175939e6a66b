-- Only what differs is granted and revoked; the table beside it hears nothing of it.
CREATE TABLE t (a integer, b integer);
CREATE TABLE beside (a integer);
GRANT SELECT, INSERT ON t TO case_alice;
GRANT SELECT ON beside TO case_alice;
