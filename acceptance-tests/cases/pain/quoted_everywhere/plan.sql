-- changed type:"Big App"."Mood!"
-- changed column:"Big App"."Order"."Id"
-- missing column:"Big App"."Order"."Parent"
-- missing constraint:"Big App"."Order"."Order_Parent_fkey"
-- missing index:"Big App"."Order's Index"
-- missing view:"Big App"."V"
-- missing owner:view:"Big App"."V"
-- missing grant:view:"Big App"."V"

BEGIN;
-- expand; irreversible
ALTER TYPE "Big App"."Mood!" ADD VALUE 'a "b"; DROP TABLE x; --';
-- expand; ACCESS EXCLUSIVE on "Big App"."Order"; rewrite
ALTER TABLE "Big App"."Order" ALTER COLUMN "Id" TYPE bigint;
-- expand; ACCESS EXCLUSIVE on "Big App"."Order"
ALTER TABLE "Big App"."Order" ADD COLUMN "Parent" bigint;
-- expand; SHARE ROW EXCLUSIVE on "Big App"."Order"
ALTER TABLE "Big App"."Order" ADD CONSTRAINT "Order_Parent_fkey" FOREIGN KEY ("Parent") REFERENCES "Big App"."Order"("Id");
-- expand; SHARE on "Big App"."Order"; blocks-writes
CREATE INDEX "Order's Index" ON "Big App"."Order" USING btree ("My Mood") WHERE ("Parent" IS NOT NULL);
-- expand
CREATE VIEW "Big App"."V" ("Mood of ""Order""") AS
 SELECT "Order"."My Mood" AS "Mood of ""Order"""
   FROM "Big App"."Order";
-- expand
GRANT SELECT ON TABLE "Big App"."V" TO case_alice;
COMMIT;
