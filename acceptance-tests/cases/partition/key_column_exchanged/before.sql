-- the table is built anew; its partitions get the new column while they are detached
CREATE TABLE m (a integer, part integer) PARTITION BY RANGE (a);
CREATE TABLE m_1 PARTITION OF m FOR VALUES FROM (0) TO (10) PARTITION BY LIST (part);
CREATE TABLE m_1_1 PARTITION OF m_1 FOR VALUES IN (1);
