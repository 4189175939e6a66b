-- missing foreign-table:public.ft
-- missing column:public.ft.b
-- missing column:public.ft.id
-- missing default:public.ft.b
-- missing constraint:public.ft.c
-- missing owner:foreign-table:public.ft
-- missing grant:foreign-table:public.ft
-- missing comment:column:public.ft.b
-- missing comment:foreign-table:public.ft

BEGIN;
-- expand
CREATE FOREIGN TABLE public.ft (
    id bigint OPTIONS (column_name 'ID') NOT NULL,
    b text COLLATE pg_catalog."C" DEFAULT 'x'::text,
    CONSTRAINT c CHECK ((id > 0))
) SERVER s OPTIONS (table_name 'T');
-- expand
GRANT SELECT ON TABLE public.ft TO pg_monitor;
-- expand
COMMENT ON COLUMN public.ft.b IS 'b';
-- expand
COMMENT ON FOREIGN TABLE public.ft IS 'far away';
COMMIT;
