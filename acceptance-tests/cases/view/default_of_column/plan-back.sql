-- extra default:public.v.b

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.v
ALTER VIEW public.v ALTER COLUMN b DROP DEFAULT;
COMMIT;
