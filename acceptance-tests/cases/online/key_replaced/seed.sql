INSERT INTO t SELECT i, 'x' || i, i FROM generate_series(1, 100) AS i; INSERT INTO other SELECT i, i FROM generate_series(1, 100) AS i;
