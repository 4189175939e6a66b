-- extra publication:p
-- extra published:publication:p table:public.t
-- extra owner:publication:p
-- extra comment:publication:p

BEGIN;
-- contract; breaks-running-code
DROP PUBLICATION p;
COMMIT;
