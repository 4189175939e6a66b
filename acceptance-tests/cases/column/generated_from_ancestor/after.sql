-- declared by the child too, yet the expression is the ancestor's
CREATE TABLE stays (id integer);
CREATE TABLE ancestor (a integer, b integer GENERATED ALWAYS AS (a * 2) STORED);
CREATE TABLE child (a integer, b integer GENERATED ALWAYS AS (a * 2) STORED);
ALTER TABLE child INHERIT ancestor;
