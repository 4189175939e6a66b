CREATE TABLE t (a integer, b text, c integer[], d point, e tsvector, f timestamptz);
CREATE INDEX i_hash ON t USING hash (b);
CREATE INDEX i_gin ON t USING gin (c);
CREATE INDEX i_gist ON t USING gist (d);
CREATE INDEX i_text ON t USING gin (e) WITH (fastupdate = off);
CREATE INDEX i_brin ON t USING brin (f) WITH (pages_per_range = 32);
CREATE INDEX i_spgist ON t USING spgist (d);
