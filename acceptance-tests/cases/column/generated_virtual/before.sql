-- majors: 18+
CREATE TABLE t (a integer, b integer GENERATED ALWAYS AS (a * 2) STORED);
