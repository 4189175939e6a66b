-- rename: table:public.early = late
-- one way: the rename is for this direction
CREATE TABLE early (a integer PRIMARY KEY, b text DEFAULT 'x', c integer CHECK (c > 0));
CREATE INDEX early_b ON early (b);
CREATE VIEW reads_early AS SELECT a, c FROM early;
CREATE TABLE child (a integer REFERENCES early);
COMMENT ON TABLE early IS 'kept';
