CREATE TABLE t (a integer, b text, c integer NOT NULL DEFAULT 7, d timestamptz DEFAULT now(), e text COLLATE "C");
