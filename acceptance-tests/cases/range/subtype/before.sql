CREATE TYPE public.r AS RANGE (SUBTYPE = integer);
CREATE TABLE public.t (id int PRIMARY KEY, r public.r, m public.r_multirange DEFAULT '{}', EXCLUDE USING gist (r WITH &&));
