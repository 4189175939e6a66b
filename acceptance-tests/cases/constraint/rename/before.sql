-- Another name alone is a rename, nothing is built anew.
CREATE TABLE t (a integer, b integer, CONSTRAINT old_key PRIMARY KEY (a), CONSTRAINT old_check CHECK (b > 0));
