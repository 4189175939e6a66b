-- missing schema:"New one"
-- missing table:"New one".t
-- missing column:"New one".t.a
-- missing owner:schema:"New one"
-- missing owner:table:"New one".t
-- missing comment:schema:"New one"

BEGIN;
-- expand
CREATE SCHEMA "New one";
-- expand
CREATE TABLE "New one".t (
    a integer
);
-- expand
COMMENT ON SCHEMA "New one" IS 'fresh';
COMMIT;
