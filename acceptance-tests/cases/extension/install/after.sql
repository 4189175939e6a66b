CREATE EXTENSION citext VERSION '1.4';
CREATE SCHEMA ext;
CREATE EXTENSION hstore SCHEMA ext;
CREATE TABLE public.t (a public.citext, h ext.hstore);
