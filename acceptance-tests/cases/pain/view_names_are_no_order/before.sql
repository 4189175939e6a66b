-- In the order of the alphabet none of these views could be made.
CREATE TABLE t (a integer);
