CREATE TABLE a (x integer);
CREATE TABLE b (x integer);
CREATE TABLE c (x integer);
GRANT SELECT ON a, b TO case_alice, case_bob;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT ON TABLES TO case_alice;
