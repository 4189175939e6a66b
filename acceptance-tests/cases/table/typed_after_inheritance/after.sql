CREATE TYPE pair AS (a integer, b text);
CREATE TABLE ancestor (a integer);
CREATE TABLE child OF pair;
