CREATE SCHEMA "Big App";
CREATE TYPE "Big App"."Mood!" AS ENUM ('it''s', 'a "b"; DROP TABLE x; --');
CREATE TABLE "Big App"."Order" ("Id" bigint PRIMARY KEY, "My Mood" "Big App"."Mood!" DEFAULT 'it''s', "Parent" bigint REFERENCES "Big App"."Order");
CREATE INDEX "Order's Index" ON "Big App"."Order" ("My Mood") WHERE "Parent" IS NOT NULL;
CREATE VIEW "Big App"."V" AS SELECT "My Mood" AS "Mood of ""Order""" FROM "Big App"."Order";
GRANT SELECT ON "Big App"."V" TO case_alice;
