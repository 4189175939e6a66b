-- Names with capitals, blanks and quotes in every place that a name can stand.
CREATE SCHEMA "Big App";
CREATE TYPE "Big App"."Mood!" AS ENUM ('it''s');
CREATE TABLE "Big App"."Order" ("Id" integer PRIMARY KEY, "My Mood" "Big App"."Mood!" DEFAULT 'it''s');
