-- the new ones can only be attached when the old ones are gone; the third is not in their way
CREATE TABLE v (a integer NOT NULL, b text) PARTITION BY RANGE (a);
CREATE TABLE v_low PARTITION OF v FOR VALUES FROM (0) TO (10);
CREATE TABLE w (a integer, b text) PARTITION BY LIST (b);
CREATE TABLE w_ab PARTITION OF w FOR VALUES IN ('a', 'b');
