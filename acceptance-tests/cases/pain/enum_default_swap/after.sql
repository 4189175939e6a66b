CREATE TYPE state AS ENUM ('open', 'closed');
CREATE TABLE t (s state DEFAULT 'open');
CREATE VIEW v AS SELECT s FROM t WHERE s <> 'closed';
CREATE FUNCTION f(x state) RETURNS state LANGUAGE sql AS 'SELECT x';
