-- using: column:public.t.a = a::integer
-- one way: the expression is for this direction
CREATE TABLE t (a text);
