-- online: always
-- one partition becomes partitioned itself, so it is built again: nothing can be promised of it meanwhile
CREATE TABLE p (a integer, c integer) PARTITION BY RANGE (a);
CREATE TABLE c1 PARTITION OF p FOR VALUES FROM (0) TO (10);
CREATE TABLE c2 PARTITION OF p FOR VALUES FROM (10) TO (20);
