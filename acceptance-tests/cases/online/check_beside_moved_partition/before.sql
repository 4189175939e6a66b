-- online: always
-- the ties of two levels: c1 leaves with its own partition, and comes back with another bound
CREATE TABLE p (a integer, c integer) PARTITION BY RANGE (a);
CREATE TABLE c1 PARTITION OF p FOR VALUES FROM (0) TO (10) PARTITION BY RANGE (a);
CREATE TABLE c1a PARTITION OF c1 FOR VALUES FROM (0) TO (5);
CREATE TABLE c2 PARTITION OF p FOR VALUES FROM (20) TO (30);
