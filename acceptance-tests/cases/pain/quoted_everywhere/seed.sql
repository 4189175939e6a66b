INSERT INTO "Big App"."Order" VALUES (1);
