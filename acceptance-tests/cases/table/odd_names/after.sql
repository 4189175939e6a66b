CREATE TABLE "select" ("a.b" integer, "say ""hi""" text DEFAULT 'it''s; -- not a comment', "Ümlaut 🙂" integer);
COMMENT ON COLUMN "select"."a.b" IS '''; DROP TABLE "select"; --';
CREATE INDEX "i
n" ON "select" ("a.b");
