INSERT INTO t SELECT i FROM generate_series(1, 200) AS i;
INSERT INTO p SELECT i FROM generate_series(1, 5) AS i;
INSERT INTO h SELECT i, 'x' FROM generate_series(1, 5) AS i;
