CREATE TABLE public.t (id integer PRIMARY KEY, u integer, j jsonb);
