CREATE TABLE new (a integer CONSTRAINT old_pkey PRIMARY KEY, c integer CONSTRAINT old_c_check CHECK (c > 0), d date) WITH (fillfactor = 70);
CREATE INDEX new_c ON new (c);
CREATE VIEW reads_old AS SELECT a, c FROM new;
CREATE TABLE child (a integer REFERENCES new);
COMMENT ON TABLE new IS 'kept';
