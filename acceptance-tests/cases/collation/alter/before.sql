CREATE COLLATION public.de (PROVIDER = icu, LOCALE = 'de');
CREATE COLLATION public.plain (LOCALE = 'C');
CREATE TABLE public.t (id int PRIMARY KEY, a text COLLATE public.de UNIQUE, b varchar(5) COLLATE public.plain DEFAULT 'x');
CREATE INDEX t_b ON public.t (b COLLATE public.de);
