-- An extra table, an added default and a grant that is gone: a tool that says "no changes" here is of no use.
CREATE TABLE t (a integer);
