-- Losing security_invoker would let the view bypass row security without a word.
-- majors: 15+
CREATE TABLE t (a integer);
CREATE VIEW v WITH (security_invoker = true) AS SELECT a FROM t;
CREATE VIEW w AS SELECT a FROM t WHERE a > 0;
