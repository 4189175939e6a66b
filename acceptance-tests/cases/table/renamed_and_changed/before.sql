-- rename: table:public.old = new
-- one way: the rename is for this direction
CREATE TABLE old (a integer PRIMARY KEY, b text DEFAULT 'x', c integer CHECK (c > 0));
CREATE INDEX old_b ON old (b);
CREATE VIEW reads_old AS SELECT a, c FROM old;
CREATE TABLE child (a integer REFERENCES old);
COMMENT ON TABLE old IS 'kept';
