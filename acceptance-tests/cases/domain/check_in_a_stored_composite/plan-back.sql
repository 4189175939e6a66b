-- extra constraint:public.d.positive
-- extra comment:constraint:public.d.positive

BEGIN;
-- expand
ALTER DOMAIN public.d DROP CONSTRAINT positive;
COMMIT;
