-- What belongs to an extension is the extension's: it is neither compared nor dropped.
CREATE EXTENSION pg_trgm;
CREATE TABLE t (a text);
