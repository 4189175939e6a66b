-- A new owner inherits what the old one had and gave.
CREATE TABLE t (a integer);
ALTER TABLE t OWNER TO case_alice;
GRANT SELECT ON t TO case_bob;
REVOKE INSERT ON t FROM case_alice;
