CREATE TABLE public.t (id integer PRIMARY KEY, u uuid, j text[]);
