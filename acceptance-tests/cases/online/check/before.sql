-- online: always
CREATE TABLE t (id integer PRIMARY KEY, a integer);
CREATE TABLE child (b integer) INHERITS (t);
