-- What PostgreSQL 15 has not yet; as plants.sql, on the newest major.
-- collation:public.german rules
DROP COLLATION german; CREATE COLLATION german (PROVIDER = icu, LOCALE = 'de', RULES = '&V << w');
-- Column column:public.t.d virtual
ALTER TABLE t DROP d, ADD d integer GENERATED ALWAYS AS (a * 2) VIRTUAL;
-- domain:public.word notNullName
ALTER DOMAIN word ADD CONSTRAINT filled NOT NULL;
-- publication:pub generatedColumns
ALTER PUBLICATION pub SET (publish_generated_columns = stored);
-- subscription:sub passwordRequired
ALTER SUBSCRIPTION sub SET (password_required = false);
-- subscription:sub runAsOwner
ALTER SUBSCRIPTION sub SET (run_as_owner = true);
-- subscription:sub origin
ALTER SUBSCRIPTION sub SET (origin = none);
-- subscription:sub failover
DROP SUBSCRIPTION sub; CREATE SUBSCRIPTION sub CONNECTION 'dbname=elsewhere' PUBLICATION pub WITH (connect = false, slot_name = NONE, enabled = false, failover = true);
