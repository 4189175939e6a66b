CREATE TABLE part (a integer);
