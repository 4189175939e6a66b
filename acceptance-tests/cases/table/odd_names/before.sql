CREATE TABLE "select" ("a.b" integer);
