CREATE TABLE above (id int, at timestamp);
CREATE TABLE heir () INHERITS (above);
