-- The target of the promotion that stored/format-N/ was taken from: production, before it.
CREATE SCHEMA "Other";
CREATE TYPE mood AS ENUM ('sad', 'ok');
CREATE TABLE "Other"."select" ("A b" integer, b integer, "order" text, PRIMARY KEY ("A b"),
    CONSTRAINT "un ique" UNIQUE (b, "order"));
CREATE TABLE t (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, a integer, b integer, o text,
    v varchar(20), r int4range, nick text, CONSTRAINT positive CHECK (a >= 0), CONSTRAINT wide UNIQUE (b));
ALTER TABLE t ADD CONSTRAINT "b o" FOREIGN KEY (b, o) REFERENCES "Other"."select" (b, "order");
CREATE INDEX t_o ON t (o);
CREATE INDEX t_rebuilt ON t (a);
CREATE INDEX t_expression ON t (lower(o), (a + b)) WHERE b IS NULL;
CREATE VIEW v AS SELECT id, a FROM t;
INSERT INTO "Other"."select" VALUES (1, 1, 'x'), (2, 2, 'y');
INSERT INTO t (a, b, o) VALUES (1, 1, 'x'), (2, 2, 'y');
