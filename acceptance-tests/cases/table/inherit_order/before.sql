-- the order of the ancestors is that in which the ties were made
CREATE TABLE first (a integer);
CREATE TABLE second (b integer);
CREATE TABLE third (c integer);
CREATE TABLE heir (a integer, b integer, c integer);
ALTER TABLE heir INHERIT first;
ALTER TABLE heir INHERIT second;
ALTER TABLE heir INHERIT third;
ALTER TABLE heir NO INHERIT second;
