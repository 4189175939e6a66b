-- missing schema:ext
-- missing extension:citext
-- missing extension:hstore
-- missing table:public.t
-- missing column:public.t.a
-- missing column:public.t.h
-- missing owner:schema:ext
-- missing owner:table:public.t
-- missing comment:extension:citext
-- missing comment:extension:hstore

BEGIN;
-- expand
CREATE SCHEMA ext;
-- expand
CREATE EXTENSION citext WITH SCHEMA public VERSION '1.4';
-- expand
CREATE EXTENSION hstore WITH SCHEMA ext;
-- expand
CREATE TABLE public.t (
    a public.citext,
    h ext.hstore
);
-- expand
COMMENT ON EXTENSION citext IS 'data type for case-insensitive character strings';
-- expand
COMMENT ON EXTENSION hstore IS 'data type for storing sets of (key, value) pairs';
COMMIT;
