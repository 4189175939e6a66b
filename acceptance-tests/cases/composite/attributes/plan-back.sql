-- changed type:public.c
-- changed type:public.free
-- extra comment:column:public.free.a

BEGIN;
-- expand
COMMENT ON COLUMN public.free.a IS NULL;
COMMIT;

BEGIN;
-- contract; breaks-running-code, data-loss
ALTER TYPE public.c DROP ATTRIBUTE n;
ALTER TYPE public.c ADD ATTRIBUTE gone date;
-- contract; breaks-running-code
ALTER TYPE public.free DROP ATTRIBUTE b;
ALTER TYPE public.free DROP ATTRIBUTE a;
ALTER TYPE public.free ADD ATTRIBUTE a integer;
ALTER TYPE public.free ADD ATTRIBUTE b text;
COMMIT;
