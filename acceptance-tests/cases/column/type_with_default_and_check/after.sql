-- The other way the cast is one of assignment.
CREATE TABLE t (a varchar(20) DEFAULT 'none' CHECK (a <> ''), b integer);
