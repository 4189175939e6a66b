CREATE TABLE other (a integer);
CREATE TABLE second (b integer);
CREATE TABLE third (c integer);
CREATE TABLE heir (a integer, b integer, c integer);
ALTER TABLE heir INHERIT second;
ALTER TABLE heir INHERIT other;
ALTER TABLE heir INHERIT third;
