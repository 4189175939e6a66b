-- foreign keys between the partitioned tables hold on to partitions; partitions have some of their own
CREATE TABLE a (id integer, part text, PRIMARY KEY (part, id)) PARTITION BY LIST (part);
CREATE TABLE a_x PARTITION OF a FOR VALUES IN ('x');
CREATE TABLE b (id integer, part text, PRIMARY KEY (part, id)) PARTITION BY LIST (part);
CREATE TABLE b_x PARTITION OF b FOR VALUES IN ('x');
ALTER TABLE a ADD CONSTRAINT a_to_b FOREIGN KEY (part, id) REFERENCES b (part, id);
ALTER TABLE b ADD CONSTRAINT b_to_a FOREIGN KEY (part, id) REFERENCES a (part, id);
ALTER TABLE a_x ADD CONSTRAINT a_x_to_b_x FOREIGN KEY (part, id) REFERENCES b_x (part, id);
ALTER TABLE b_x ADD CONSTRAINT b_x_to_a_x FOREIGN KEY (part, id) REFERENCES a_x (part, id);
