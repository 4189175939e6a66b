CREATE TYPE mood AS ENUM ('a', 'b', 'c');
CREATE TABLE t (m mood NOT NULL DEFAULT 'b');
COMMENT ON TYPE mood IS 'how it is';
