-- a typed table cannot inherit, so the one ends before the other begins
CREATE TYPE pair AS (a integer, b text);
CREATE TABLE ancestor (a integer);
CREATE TABLE child (a integer, b text);
ALTER TABLE child INHERIT ancestor;
