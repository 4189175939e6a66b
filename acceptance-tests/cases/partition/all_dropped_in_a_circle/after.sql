CREATE TABLE stays (id integer);
CREATE TABLE a (id integer, part text) PARTITION BY LIST (part);
CREATE TABLE a_x PARTITION OF a (PRIMARY KEY (part, id)) FOR VALUES IN ('x');
CREATE TABLE b (id integer, part text) PARTITION BY LIST (part);
CREATE TABLE b_x PARTITION OF b (PRIMARY KEY (part, id)) FOR VALUES IN ('x');
ALTER TABLE a_x ADD CONSTRAINT a_x_to_b_x FOREIGN KEY (part, id) REFERENCES b_x (part, id);
ALTER TABLE b_x ADD CONSTRAINT b_x_to_a_x FOREIGN KEY (part, id) REFERENCES a_x (part, id);
