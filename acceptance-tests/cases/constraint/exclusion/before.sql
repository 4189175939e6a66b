CREATE TABLE t (during daterange);
