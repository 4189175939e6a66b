-- missing foreign-data-wrapper:w
-- missing server:s
-- missing table:public.p
-- missing foreign-table:public.f1
-- missing column:public.f1.a
-- missing column:public.f1.b
-- missing column:public.p.a
-- missing owner:foreign-data-wrapper:w
-- missing owner:foreign-table:public.f1
-- missing owner:server:s
-- missing owner:table:public.p

BEGIN;
-- expand
CREATE FOREIGN DATA WRAPPER w;
-- expand
CREATE SERVER s FOREIGN DATA WRAPPER w OPTIONS (host 'h1');
-- expand
CREATE TABLE public.p (
    a integer
);
-- expand
CREATE FOREIGN TABLE public.f1 (
    a integer,
    b integer
) SERVER s;
COMMIT;
