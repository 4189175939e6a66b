CREATE TABLE a (id integer, part text, PRIMARY KEY (part, id)) PARTITION BY LIST (part);
CREATE TABLE b (id integer, part text, PRIMARY KEY (part, id)) PARTITION BY LIST (part);
