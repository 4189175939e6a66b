-- What majors from 15 on have besides.
ALTER TABLE t ADD CONSTRAINT nulls UNIQUE NULLS NOT DISTINCT (a, o);
CREATE UNIQUE INDEX t_nulls ON t (e, a) INCLUDE (b) NULLS NOT DISTINCT WHERE a > 1;
ALTER TABLE t ADD CONSTRAINT partly FOREIGN KEY (b, o) REFERENCES "Other"."select" (b, "order") ON DELETE SET NULL (o);
