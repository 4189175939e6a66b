-- changed owner:schema:app
-- extra grant:schema:app

BEGIN;
-- expand; weakens-security
ALTER SCHEMA app OWNER TO postgres;
-- expand; breaks-running-code
REVOKE USAGE ON SCHEMA app FROM case_bob;
COMMIT;
