-- missing sequence:public.s
-- missing owner:sequence:public.s
-- missing comment:sequence:public.s

BEGIN;
-- expand
CREATE SEQUENCE public.s AS smallint START WITH 5 INCREMENT BY 2 MINVALUE 3 MAXVALUE 99 CACHE 4 CYCLE;
-- expand
COMMENT ON SEQUENCE public.s IS 'odd';
COMMIT;
