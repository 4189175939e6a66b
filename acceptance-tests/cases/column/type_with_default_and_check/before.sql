CREATE TABLE t (a text DEFAULT '0' CHECK (a <> ''), b integer);
