CREATE TABLE t (a integer, b integer, CONSTRAINT t_pkey PRIMARY KEY (a), UNIQUE (a, b));
CREATE TABLE u (a integer REFERENCES t);
