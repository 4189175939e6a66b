-- The name that the index has now is the one that the constraint will have.
CREATE TABLE t (a integer NOT NULL);
CREATE UNIQUE INDEX t_a ON t (a);
