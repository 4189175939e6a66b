-- extra schema:"New one"
-- extra table:"New one".t
-- extra column:"New one".t.a
-- extra owner:schema:"New one"
-- extra owner:table:"New one".t
-- extra comment:schema:"New one"

BEGIN;
-- contract; ACCESS EXCLUSIVE on "New one".t; breaks-running-code, data-loss
DROP TABLE "New one".t;
-- contract
DROP SCHEMA "New one";
COMMIT;
