-- extra table:public.heir
-- changed column:public.above.at
-- extra column:public.heir.at
-- extra column:public.heir.id
-- extra inheritance:table:public.heir public.above
-- extra owner:table:public.heir

BEGIN;
-- contract; ACCESS EXCLUSIVE on public.heir; breaks-running-code, data-loss
DROP TABLE public.heir;
-- contract; ACCESS EXCLUSIVE on public.above; ACCESS EXCLUSIVE on public.heir; breaks-running-code, data-loss, may-fail, rewrite
ALTER TABLE public.above ALTER COLUMN at TYPE date;
COMMIT;
