CREATE TABLE t (id integer, a text NOT NULL, b integer, CONSTRAINT u UNIQUE (b, a), CONSTRAINT t_pkey PRIMARY KEY (a));
COMMENT ON CONSTRAINT u ON t IS 'after';
CREATE TABLE other (id integer PRIMARY KEY, a integer UNIQUE DEFERRABLE, b integer);
CREATE TABLE child (a integer);
