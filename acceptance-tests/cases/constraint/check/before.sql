CREATE TABLE t (state text, n integer, CONSTRAINT known CHECK (state IN ('new', 'done')));
