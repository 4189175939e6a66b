CREATE TYPE public.r AS RANGE (SUBTYPE = bigint, MULTIRANGE_TYPE_NAME = public.rs);
CREATE TABLE public.t (id int PRIMARY KEY, r public.r, m public.rs DEFAULT '{}', EXCLUDE USING gist (r WITH &&));
