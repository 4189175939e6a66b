-- the partition has no such column, so that it can only be attached when the column is gone
CREATE TABLE reading (id integer, day date NOT NULL, unused text) PARTITION BY RANGE (day);
CREATE TABLE reading_2026 (id integer, day date NOT NULL);
CREATE TABLE ancestor (id integer, unused text);
CREATE TABLE child (id integer);
