INSERT INTO t SELECT i, 'x', i FROM generate_series(1, 200) AS i;
