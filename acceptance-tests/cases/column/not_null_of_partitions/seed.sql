INSERT INTO t SELECT i, 'x', i FROM generate_series(1, 200) AS i;
INSERT INTO p SELECT i, 'x', i FROM generate_series(1, 20) AS i;
INSERT INTO h SELECT i, 'x', i FROM generate_series(1, 20) AS i;
