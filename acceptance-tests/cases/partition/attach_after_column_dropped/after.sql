CREATE TABLE reading (id integer, day date NOT NULL) PARTITION BY RANGE (day);
CREATE TABLE reading_2026 PARTITION OF reading FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
CREATE TABLE ancestor (id integer);
CREATE TABLE child (id integer);
ALTER TABLE child INHERIT ancestor;
