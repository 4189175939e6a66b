-- changed type:public.mood

BEGIN;
-- expand; irreversible
ALTER TYPE public.mood ADD VALUE 'c';
COMMIT;
