CREATE TABLE t (a integer, b integer, c integer GENERATED ALWAYS AS (a * b) STORED, d text GENERATED ALWAYS AS (a::text) STORED);
