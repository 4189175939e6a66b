-- missing column:public."select"."say ""hi"""
-- missing column:public."select"."Ümlaut 🙂"
-- missing default:public."select"."say ""hi"""
-- missing index:public."i
n"
-- missing comment:column:public."select"."a.b"

BEGIN;
-- expand; ACCESS EXCLUSIVE on public."select"
ALTER TABLE public."select" ADD COLUMN "say ""hi""" text DEFAULT 'it''s; -- not a comment'::text;
-- expand; ACCESS EXCLUSIVE on public."select"
ALTER TABLE public."select" ADD COLUMN "Ümlaut 🙂" integer;
-- expand; SHARE on public."select"; blocks-writes
CREATE INDEX "i
n" ON public."select" USING btree ("a.b");
-- expand
COMMENT ON COLUMN public."select"."a.b" IS '''; DROP TABLE "select"; --';
COMMIT;
