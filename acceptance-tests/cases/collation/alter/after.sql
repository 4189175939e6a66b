CREATE COLLATION public.de (PROVIDER = icu, LOCALE = 'de-u-ks-level2', DETERMINISTIC = false);
COMMENT ON COLLATION public.de IS 'German';
CREATE COLLATION public.plain (LC_COLLATE = 'C', LC_CTYPE = 'POSIX');
CREATE TABLE public.t (id int PRIMARY KEY, a text COLLATE public.de UNIQUE, b varchar(5) COLLATE public.plain DEFAULT 'x');
CREATE INDEX t_b ON public.t (b COLLATE public.de);
