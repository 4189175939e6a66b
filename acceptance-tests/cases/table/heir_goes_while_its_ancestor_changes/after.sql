CREATE TABLE above (id int, at date);
