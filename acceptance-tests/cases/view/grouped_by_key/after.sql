CREATE TABLE other (a integer);
CREATE TABLE t (id integer PRIMARY KEY, name text);
CREATE TABLE line (t integer REFERENCES t, n integer);
CREATE VIEW sums AS SELECT t.id, t.name, sum(line.n) AS total FROM t JOIN line ON line.t = t.id GROUP BY t.id;
CREATE VIEW a_first AS SELECT total FROM sums;
