CREATE TABLE other (id integer);
CREATE TABLE a (id integer PRIMARY KEY, b integer);
CREATE TABLE b (id integer PRIMARY KEY, a integer REFERENCES a);
ALTER TABLE a ADD FOREIGN KEY (b) REFERENCES b;
