INSERT INTO parent VALUES (1, 'p');
INSERT INTO child (a, b, c) VALUES (2, 'c', '2026-01-01');
