-- extra column:public."select"."say ""hi"""
-- extra column:public."select"."Ümlaut 🙂"
-- extra default:public."select"."say ""hi"""
-- extra index:public."i
n"
-- extra comment:column:public."select"."a.b"

BEGIN;
-- expand
COMMENT ON COLUMN public."select"."a.b" IS NULL;
COMMIT;

BEGIN;
-- contract; ACCESS EXCLUSIVE on public."select"
DROP INDEX public."i
n";
-- contract; ACCESS EXCLUSIVE on public."select"; breaks-running-code, data-loss
ALTER TABLE public."select" DROP COLUMN "say ""hi""";
-- contract; ACCESS EXCLUSIVE on public."select"; breaks-running-code, data-loss
ALTER TABLE public."select" DROP COLUMN "Ümlaut 🙂";
COMMIT;
