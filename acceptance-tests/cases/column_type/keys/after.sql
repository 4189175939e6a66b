CREATE TABLE public.p (id uuid PRIMARY KEY, n bigint GENERATED ALWAYS AS IDENTITY UNIQUE);
CREATE TABLE public.c (p uuid REFERENCES public.p, n bigint REFERENCES public.p (n));
CREATE TABLE public.base (id bigserial PRIMARY KEY, a bigint, g bigint GENERATED ALWAYS AS (a + 1) STORED);
CREATE TABLE public.heir (extra text) INHERITS (public.base);
CREATE TABLE public.parted (k integer, v text) PARTITION BY LIST (k);
CREATE TABLE public.parted_1 PARTITION OF public.parted FOR VALUES IN (1);
CREATE VIEW public.hv AS SELECT a FROM public.heir;
