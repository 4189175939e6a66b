-- changed owner:schema:app
-- missing grant:schema:app

BEGIN;
-- expand; weakens-security
ALTER SCHEMA app OWNER TO case_alice;
-- expand
GRANT USAGE ON SCHEMA app TO case_bob;
COMMIT;
