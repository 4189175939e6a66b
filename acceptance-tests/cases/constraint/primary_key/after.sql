CREATE TABLE t (a integer NOT NULL, b integer NOT NULL, CONSTRAINT key PRIMARY KEY (b, a));
