CREATE TABLE log (id integer, part text) PARTITION BY LIST (part);
CREATE TABLE log_x PARTITION OF log FOR VALUES IN ('x');
CREATE TABLE log_y PARTITION OF log FOR VALUES IN ('y');
CREATE INDEX log_id ON ONLY log (id);
CREATE INDEX log_x_id ON log_x (id);
CREATE INDEX log_y_id ON log_y (id);
ALTER INDEX log_id ATTACH PARTITION log_x_id;
