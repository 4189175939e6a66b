INSERT INTO t SELECT i FROM generate_series(1, 200) AS i;
