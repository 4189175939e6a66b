CREATE SCHEMA stays;
CREATE SCHEMA "New one";
COMMENT ON SCHEMA "New one" IS 'fresh';
CREATE TABLE "New one".t (a integer);
