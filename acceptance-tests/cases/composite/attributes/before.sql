CREATE TYPE public.c AS (a integer, b text, gone date);
CREATE TABLE public.t (id int PRIMARY KEY, v public.c);
CREATE TYPE public.free AS (a integer, b text);
