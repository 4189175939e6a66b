CREATE TABLE t (during daterange, CONSTRAINT apart EXCLUDE USING gist (during WITH &&) WHERE (NOT isempty(during)));
