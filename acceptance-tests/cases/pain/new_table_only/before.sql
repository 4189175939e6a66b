-- Adding one table once made another tool take privileges away from hundreds of others.
CREATE TABLE a (x integer);
CREATE TABLE b (x integer);
GRANT SELECT ON a, b TO case_alice, case_bob;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT ON TABLES TO case_alice;
