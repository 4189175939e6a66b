CREATE TABLE t (id integer PRIMARY KEY, a text, page int, rows int, "Key" uuid DEFAULT gen_random_uuid() NOT NULL, at timestamp DEFAULT clock_timestamp());
