-- missing domain:public.code
-- missing domain:public.codes
-- missing table:public.t
-- missing column:public.t.c
-- missing column:public.t.cs
-- missing column:public.t.id
-- missing constraint:public.code.code_form
-- missing constraint:public.code.code_long
-- missing constraint:public.t.t_pkey
-- missing owner:domain:public.code
-- missing owner:domain:public.codes
-- missing owner:table:public.t
-- missing comment:constraint:public.code.code_form
-- missing comment:domain:public.code

BEGIN;
-- expand
CREATE DOMAIN public.code AS character varying(20) COLLATE pg_catalog."C" NOT NULL DEFAULT 'x'::character varying
    CONSTRAINT code_form CHECK (((VALUE)::text ~ '^[a-z]+$'::text));
-- expand
CREATE DOMAIN public.codes AS public.code[];
-- expand
ALTER DOMAIN public.code ADD CONSTRAINT code_long CHECK ((length((VALUE)::text) > 1)) NOT VALID;
-- expand
CREATE TABLE public.t (
    id integer NOT NULL,
    c public.code,
    cs public.codes,
    CONSTRAINT t_pkey PRIMARY KEY (id)
);
-- expand
COMMENT ON CONSTRAINT code_form ON DOMAIN public.code IS 'letters';
-- expand
COMMENT ON DOMAIN public.code IS 'a code';
COMMIT;
