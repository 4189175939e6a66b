CREATE TYPE mood AS ENUM ('a', 'b', 'c');
CREATE TABLE t (m mood DEFAULT 'a', ms mood[]);
CREATE INDEX i ON t (m) WHERE m > 'a';
CREATE VIEW v AS SELECT m FROM t WHERE m = 'b';
