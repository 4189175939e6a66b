INSERT INTO m SELECT n, date '2025-01-01' + n FROM generate_series(1, 30) n;
