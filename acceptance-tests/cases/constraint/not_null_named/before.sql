-- majors: 18+
CREATE TABLE t (a integer, b integer CONSTRAINT b_there NOT NULL, c integer);
