-- online: always
-- c1 is detached and attached again with another bound: what the partitioned table gets meanwhile does not reach it
CREATE TABLE p (a integer, c integer) PARTITION BY RANGE (a);
CREATE TABLE c1 PARTITION OF p FOR VALUES FROM (0) TO (10);
CREATE TABLE c2 PARTITION OF p FOR VALUES FROM (20) TO (30);
