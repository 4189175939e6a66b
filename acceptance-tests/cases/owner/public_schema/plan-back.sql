-- changed owner:schema:public

BEGIN;
-- expand; weakens-security
ALTER SCHEMA public OWNER TO pg_database_owner;
COMMIT;
