-- changed type:public.c
-- changed type:public.free
-- missing comment:column:public.free.a

BEGIN;
-- contract; breaks-running-code, data-loss
ALTER TYPE public.c DROP ATTRIBUTE gone;
ALTER TYPE public.c ADD ATTRIBUTE n date;
-- contract; breaks-running-code
ALTER TYPE public.free DROP ATTRIBUTE a;
ALTER TYPE public.free DROP ATTRIBUTE b;
ALTER TYPE public.free ADD ATTRIBUTE b character varying(3);
ALTER TYPE public.free ADD ATTRIBUTE a bigint;
-- contract
COMMENT ON COLUMN public.free.a IS 'number';
COMMIT;
