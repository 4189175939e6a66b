CREATE DOMAIN d AS text CONSTRAINT short CHECK (length(VALUE) < 20);
CREATE TABLE t (id int PRIMARY KEY, x d[] DEFAULT '{}', y d);
