INSERT INTO t VALUES (1, 'one', 1.25, 'kept');
