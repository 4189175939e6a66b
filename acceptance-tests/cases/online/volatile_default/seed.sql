INSERT INTO t SELECT i, 'x', 1, 2 FROM generate_series(1, 5000) AS i;
