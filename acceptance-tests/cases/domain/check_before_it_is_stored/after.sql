CREATE DOMAIN d AS integer CONSTRAINT positive CHECK (VALUE > 0);
CREATE DOMAIN over AS d;
CREATE TYPE old AS (a over);
CREATE TYPE pair AS (a text, b d);
CREATE TABLE pairs (id integer PRIMARY KEY, v pair, w pair[]);
CREATE TABLE lists (id integer PRIMARY KEY, v d[]);
CREATE TABLE olds (id integer PRIMARY KEY, v old);
CREATE TABLE there (id integer PRIMARY KEY, plain d, more d[]);
