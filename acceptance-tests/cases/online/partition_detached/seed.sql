INSERT INTO by_day SELECT '2026-03-01'::date + i, i FROM generate_series(1, 50) AS i;
