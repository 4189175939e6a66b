-- online: always
CREATE TABLE t (id integer PRIMARY KEY, a text, "Odd name" integer NOT NULL);
