CREATE TABLE t (a integer, deleted boolean);
CREATE UNIQUE INDEX i ON t (a) WHERE deleted IS NOT TRUE;
