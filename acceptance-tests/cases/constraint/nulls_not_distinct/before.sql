-- majors: 15+
CREATE TABLE t (a integer, CONSTRAINT u UNIQUE (a));
