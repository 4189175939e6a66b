CREATE TABLE t (id serial PRIMARY KEY, a text);
CREATE INDEX i ON t (a);
