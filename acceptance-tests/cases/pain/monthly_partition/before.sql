-- Every month there is a partition more, with its attached indexes and keys; nothing else may move.
CREATE TABLE m (id bigint, at date, v text, PRIMARY KEY (id, at)) PARTITION BY RANGE (at);
CREATE TABLE m_01 PARTITION OF m FOR VALUES FROM ('2025-01-01') TO ('2025-02-01');
CREATE INDEX m_v ON m (v);
CREATE UNIQUE INDEX m_01_only ON m_01 (v);
