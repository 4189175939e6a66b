INSERT INTO p SELECT i FROM generate_series(1, 100) AS i; INSERT INTO t SELECT i, i FROM generate_series(1, 100) AS i;
