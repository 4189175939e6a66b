INSERT INTO t (a) SELECT 'x' || n FROM generate_series(1, 20) n;
