CREATE TABLE t (id integer, a text, b integer, c integer, d integer);
ALTER TABLE t ADD PRIMARY KEY (id);
ALTER TABLE t ADD CONSTRAINT "One of" UNIQUE (a, b);
COMMENT ON CONSTRAINT "One of" ON t IS 'one of each';
ALTER TABLE t ADD CONSTRAINT later UNIQUE (c) WITH (fillfactor = 70) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE t ADD CONSTRAINT beside UNIQUE (a, c) INCLUDE (b);
ALTER TABLE t ADD CONSTRAINT new UNIQUE (d);
CREATE TABLE child (t integer REFERENCES t, a text, b integer, FOREIGN KEY (a, b) REFERENCES t (a, b));
