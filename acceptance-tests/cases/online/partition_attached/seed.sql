INSERT INTO year_2026 SELECT '2026-03-01'::date + i, i FROM generate_series(1, 50) AS i;
INSERT INTO low SELECT i, 'x' FROM generate_series(-5, 9) AS i;
INSERT INTO one_text VALUES ('it''s');
INSERT INTO two_texts VALUES ('b'), (NULL);
INSERT INTO sad VALUES ('ok');
INSERT INTO times VALUES ('2026-06-01', NULL, 1);
INSERT INTO numerics VALUES (2.5);
