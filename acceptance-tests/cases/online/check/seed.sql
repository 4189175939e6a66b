INSERT INTO t SELECT i, i FROM generate_series(1, 100) AS i; INSERT INTO child SELECT i, i, i FROM generate_series(101, 200) AS i;
