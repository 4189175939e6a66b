-- a foreign key can be made when the key is whole, down to the lowest partition
CREATE TABLE stays (id integer);
CREATE TABLE k (a integer NOT NULL) PARTITION BY RANGE (a);
CREATE TABLE k1 (a integer NOT NULL) PARTITION BY RANGE (a);
CREATE TABLE k11 (a integer NOT NULL);
ALTER TABLE k1 ATTACH PARTITION k11 FOR VALUES FROM (1) TO (10);
ALTER TABLE k ATTACH PARTITION k1 FOR VALUES FROM (1) TO (100);
ALTER TABLE k ADD PRIMARY KEY (a);
CREATE TABLE f (a integer REFERENCES k (a));
