-- fill: column:public.t.kind = 'x' || id
-- one way: what was filled is lost on the way back
CREATE TABLE t (id integer NOT NULL) PARTITION BY RANGE (id);
CREATE TABLE t_low PARTITION OF t FOR VALUES FROM (MINVALUE) TO (100);
CREATE TABLE t_high PARTITION OF t DEFAULT;
