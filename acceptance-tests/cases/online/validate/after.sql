CREATE TABLE p (id integer PRIMARY KEY, a integer CHECK (a > 1));
CREATE TABLE t (id integer PRIMARY KEY, p integer, q integer, CONSTRAINT q CHECK (q > 0));
ALTER TABLE t ADD CONSTRAINT p FOREIGN KEY (p) REFERENCES p;
