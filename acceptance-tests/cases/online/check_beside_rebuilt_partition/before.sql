-- online: always
-- c1 becomes partitioned itself and is built again, while the partitioned table gets a check
CREATE TABLE p (a integer, c integer) PARTITION BY RANGE (a);
CREATE TABLE c1 PARTITION OF p FOR VALUES FROM (0) TO (10);
CREATE TABLE c2 PARTITION OF p FOR VALUES FROM (20) TO (30);
