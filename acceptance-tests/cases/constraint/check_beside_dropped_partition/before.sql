-- one partition is dropped: the check is added afterwards, so that no plan has to say that it reaches that one
CREATE TABLE p (a integer, c integer) PARTITION BY RANGE (a);
CREATE TABLE c1 PARTITION OF p FOR VALUES FROM (0) TO (10);
CREATE TABLE c2 PARTITION OF p FOR VALUES FROM (20) TO (30);
