-- online: always
CREATE TABLE t (id integer, a text, b integer, c integer);
