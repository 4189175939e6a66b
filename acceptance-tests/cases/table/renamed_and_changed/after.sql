CREATE TABLE late (a integer CONSTRAINT early_pkey PRIMARY KEY, c integer CONSTRAINT early_c_check CHECK (c > 0), d date) WITH (fillfactor = 70);
CREATE INDEX late_c ON late (c);
CREATE VIEW reads_early AS SELECT a, c FROM late;
CREATE TABLE child (a integer REFERENCES late);
COMMENT ON TABLE late IS 'kept';
