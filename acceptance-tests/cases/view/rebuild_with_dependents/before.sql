-- The first column goes: the view and all that stand on it are built anew, with grants, comments and owners as they were.
CREATE TABLE t (a integer, b integer);
CREATE VIEW v AS SELECT a, b FROM t;
CREATE VIEW w AS SELECT b FROM v;
CREATE MATERIALIZED VIEW m AS SELECT b FROM w;
CREATE UNIQUE INDEX m_b ON m (b);
CREATE VIEW aside AS SELECT a FROM t;
GRANT SELECT, INSERT ON w TO case_alice;
GRANT SELECT (b) ON v TO case_bob;
ALTER VIEW w OWNER TO case_team;
COMMENT ON VIEW w IS 'stands on v';
COMMENT ON COLUMN w.b IS 'the b';
