INSERT INTO by_day SELECT '2027-03-01'::date + i, i FROM generate_series(1, 50) AS i;
