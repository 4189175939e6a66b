CREATE TABLE t (id integer, display_name text);
