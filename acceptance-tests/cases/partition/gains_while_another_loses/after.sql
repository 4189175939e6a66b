CREATE TABLE m (id int, k text, fresh text DEFAULT 'x', CONSTRAINT positive CHECK (id > 0)) PARTITION BY RANGE (id);
CREATE TABLE m_1 PARTITION OF m FOR VALUES FROM (1) TO (100);
CREATE TABLE other (id int);
