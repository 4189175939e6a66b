CREATE TABLE t (state text, n integer, CONSTRAINT known CHECK (state IN ('new', 'done', 'late')), CHECK (n > 0) NO INHERIT);
