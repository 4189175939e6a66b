CREATE TABLE t (a integer, b integer NOT NULL, CONSTRAINT t_pkey PRIMARY KEY (a) INCLUDE (b), UNIQUE (a, b));
CREATE TABLE u (a integer REFERENCES t);
