CREATE TABLE bikes (id int PRIMARY KEY, name text);
INSERT INTO bikes VALUES (1, 'red');
