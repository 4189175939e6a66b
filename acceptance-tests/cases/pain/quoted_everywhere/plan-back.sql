-- changed type:"Big App"."Mood!"
-- changed column:"Big App"."Order"."Id"
-- extra column:"Big App"."Order"."Parent"
-- extra constraint:"Big App"."Order"."Order_Parent_fkey"
-- extra index:"Big App"."Order's Index"
-- extra view:"Big App"."V"
-- extra owner:view:"Big App"."V"
-- extra grant:view:"Big App"."V"

BEGIN;
-- contract; ACCESS EXCLUSIVE on "Big App"."V"; breaks-running-code
DROP VIEW "Big App"."V";
-- contract; ACCESS EXCLUSIVE on "Big App"."Order"
ALTER TABLE ONLY "Big App"."Order" ALTER COLUMN "My Mood" DROP DEFAULT;
-- contract; ACCESS EXCLUSIVE on "Big App"."Order"; breaks-running-code, data-loss
ALTER TABLE "Big App"."Order" DROP COLUMN "Parent";
-- contract; ACCESS EXCLUSIVE on "Big App"."Order"; breaks-running-code, may-fail, rewrite
ALTER TYPE "Big App"."Mood!" RENAME TO "Mood!__replaced";
CREATE TYPE "Big App"."Mood!" AS ENUM ('it''s');
ALTER TABLE "Big App"."Order" ALTER COLUMN "My Mood" TYPE "Big App"."Mood!" USING "My Mood"::pg_catalog.text::"Big App"."Mood!";
DROP TYPE "Big App"."Mood!__replaced";
-- contract; ACCESS EXCLUSIVE on "Big App"."Order"; breaks-running-code, may-fail, rewrite
ALTER TABLE "Big App"."Order" ALTER COLUMN "Id" TYPE integer;
-- contract; ACCESS EXCLUSIVE on "Big App"."Order"
ALTER TABLE ONLY "Big App"."Order" ALTER COLUMN "My Mood" SET DEFAULT 'it''s'::"Big App"."Mood!";
-- contract
ALTER TYPE "Big App"."Mood!" OWNER TO postgres;
COMMIT;
