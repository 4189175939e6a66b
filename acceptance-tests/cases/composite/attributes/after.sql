CREATE TYPE public.c AS (a integer, b text, n date);
CREATE TABLE public.t (id int PRIMARY KEY, v public.c);
CREATE TYPE public.free AS (b varchar(3), a bigint);
COMMENT ON COLUMN public.free.a IS 'number';
