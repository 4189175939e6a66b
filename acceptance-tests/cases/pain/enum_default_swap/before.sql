-- The value that is the default goes away, and views and functions speak of the type.
CREATE TYPE state AS ENUM ('draft', 'open', 'closed');
CREATE TABLE t (s state DEFAULT 'draft');
CREATE VIEW v AS SELECT s FROM t WHERE s <> 'closed';
CREATE FUNCTION f(x state) RETURNS state LANGUAGE sql AS 'SELECT x';
