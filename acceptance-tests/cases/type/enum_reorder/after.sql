CREATE TYPE mood AS ENUM ('c', 'b', 'a');
CREATE TABLE t (m mood DEFAULT 'a', ms mood[]);
CREATE INDEX i ON t (m) WHERE m > 'a';
CREATE VIEW v AS SELECT m FROM t WHERE m = 'b';
