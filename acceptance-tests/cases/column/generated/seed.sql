INSERT INTO t (a, b) VALUES (2, 3);
