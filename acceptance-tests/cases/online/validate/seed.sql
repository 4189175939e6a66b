INSERT INTO p SELECT i, i + 1 FROM generate_series(1, 100) AS i; INSERT INTO t SELECT i, i, i FROM generate_series(1, 100) AS i;
