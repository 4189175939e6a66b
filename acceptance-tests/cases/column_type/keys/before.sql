CREATE TABLE public.p (id text PRIMARY KEY, n integer GENERATED ALWAYS AS IDENTITY UNIQUE);
CREATE TABLE public.c (p text REFERENCES public.p, n integer REFERENCES public.p (n));
CREATE TABLE public.base (id serial PRIMARY KEY, a integer, g integer GENERATED ALWAYS AS (a + 1) STORED);
CREATE TABLE public.heir (extra text) INHERITS (public.base);
CREATE TABLE public.parted (k integer, v integer) PARTITION BY LIST (k);
CREATE TABLE public.parted_1 PARTITION OF public.parted FOR VALUES IN (1);
CREATE VIEW public.hv AS SELECT a FROM public.heir;
