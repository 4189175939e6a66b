CREATE TABLE t (id integer PRIMARY KEY, a integer, CONSTRAINT positive CHECK (a > 0));
CREATE TABLE child (b integer) INHERITS (t);
COMMENT ON CONSTRAINT positive ON t IS 'nothing below one';
