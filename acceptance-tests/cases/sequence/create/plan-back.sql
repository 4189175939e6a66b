-- extra sequence:public.s
-- extra owner:sequence:public.s
-- extra comment:sequence:public.s

BEGIN;
-- contract; data-loss
DROP SEQUENCE public.s;
COMMIT;
