-- A partial unique index that comes back without its condition would be stricter than it was.
CREATE TABLE t (a integer, deleted boolean);
CREATE UNIQUE INDEX i ON t (a) WHERE NOT deleted;
