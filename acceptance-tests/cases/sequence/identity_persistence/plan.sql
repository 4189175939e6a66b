-- missing table:public.logged
-- missing table:public.unlogged
-- missing column:public.logged.a
-- missing column:public.unlogged.a
-- missing owner:table:public.logged
-- missing owner:table:public.unlogged

BEGIN;
-- expand
CREATE TABLE public.logged (
    a integer GENERATED ALWAYS AS IDENTITY (SEQUENCE NAME public.logged_a_seq START WITH 1 INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 CACHE 1 NO CYCLE) NOT NULL
);
ALTER SEQUENCE public.logged_a_seq SET UNLOGGED;
-- expand
CREATE UNLOGGED TABLE public.unlogged (
    a integer GENERATED ALWAYS AS IDENTITY (SEQUENCE NAME public.unlogged_a_seq START WITH 1 INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 CACHE 1 NO CYCLE) NOT NULL
);
ALTER SEQUENCE public.unlogged_a_seq SET LOGGED;
COMMIT;
