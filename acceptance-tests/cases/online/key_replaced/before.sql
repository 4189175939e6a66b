-- online: always
CREATE TABLE t (id integer PRIMARY KEY, a text NOT NULL, b integer, CONSTRAINT u UNIQUE (a));
COMMENT ON CONSTRAINT u ON t IS 'before';
CREATE TABLE other (id integer PRIMARY KEY, a integer UNIQUE);
CREATE TABLE child (a integer REFERENCES other (a));
