-- online: always
CREATE TABLE t (id integer PRIMARY KEY, a text, page int, rows int);
