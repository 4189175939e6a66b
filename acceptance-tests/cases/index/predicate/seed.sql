INSERT INTO t VALUES (1, false), (2, true);
