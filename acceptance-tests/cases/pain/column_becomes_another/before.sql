-- One column goes and a like-typed one comes. Nobody has said that it is a rename: it is a loss, and must be named as one.
CREATE TABLE t (id integer, fullname text);
