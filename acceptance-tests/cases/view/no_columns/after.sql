CREATE TABLE part (a integer);
CREATE VIEW nothing AS SELECT FROM part WHERE a > 0;
