INSERT INTO t VALUES ('b', '{a,c}');
