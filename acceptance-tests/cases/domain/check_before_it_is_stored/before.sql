CREATE DOMAIN d AS integer;
CREATE DOMAIN over AS d;
CREATE TYPE old AS (a over);
CREATE TABLE there (id integer PRIMARY KEY, plain d);
