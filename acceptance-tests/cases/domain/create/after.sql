CREATE DOMAIN public.code AS varchar(20) COLLATE "C" DEFAULT 'x' NOT NULL CONSTRAINT code_form CHECK (VALUE ~ '^[a-z]+$');
ALTER DOMAIN public.code ADD CONSTRAINT code_long CHECK (length(VALUE) > 1) NOT VALID;
COMMENT ON DOMAIN public.code IS 'a code';
COMMENT ON CONSTRAINT code_form ON DOMAIN public.code IS 'letters';
CREATE DOMAIN public.codes AS public.code[];
CREATE TABLE public.t (id int PRIMARY KEY, c public.code, cs public.codes);
