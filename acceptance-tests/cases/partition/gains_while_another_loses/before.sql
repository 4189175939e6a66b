-- two groups: what the partitions gain with their table is true after the first
CREATE TABLE m (id int, k text) PARTITION BY RANGE (id);
CREATE TABLE m_1 PARTITION OF m FOR VALUES FROM (1) TO (100);
CREATE TABLE other (id int, gone text);
INSERT INTO m VALUES (1, 'a'), (2, 'b');
INSERT INTO other VALUES (1, NULL);
