CREATE TABLE by_day (day date NOT NULL, n integer CHECK (n > 0)) PARTITION BY RANGE (day);
CREATE TABLE year_2026 (day date NOT NULL, n integer CONSTRAINT by_day_n_check CHECK (n > 0));
CREATE TABLE year_2027 PARTITION OF by_day FOR VALUES FROM ('2027-01-01') TO ('2028-01-01');
