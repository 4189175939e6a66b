-- What a function's body names is nowhere recorded; they come in any order.
CREATE TABLE t (a integer);
