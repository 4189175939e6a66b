-- A new value cannot be used in the transaction that adds it: here a default and a check do so at once.
CREATE TYPE mood AS ENUM ('sad', 'happy');
CREATE TABLE t (m mood DEFAULT 'sad');
