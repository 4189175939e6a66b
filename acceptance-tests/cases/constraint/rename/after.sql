CREATE TABLE t (a integer, b integer, CONSTRAINT new_key PRIMARY KEY (a), CONSTRAINT new_check CHECK (b > 0));
